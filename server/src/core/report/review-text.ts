import type { createColors } from 'picocolors'
import { percent } from '../base/percent.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import type { Orientation } from '../score/orientation.ts'
import type { DriverShare } from '../score/review-profile.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import { type Basis, bases } from '../score/review-weights.ts'
import { count } from './count.ts'
import { driverColor } from './driver-color.ts'
import { driverName } from './driver-name.ts'
import { evidencePlaces } from './evidence-places.ts'
import { printable } from './printable.ts'
import { profileRows } from './profile-rows.ts'
import type { Reported } from './reported.ts'
import {
  atRiskPhrase,
  basisPhrase,
  confidencePhrase,
  customerGaps,
  customerTopicPhrase,
  gapPhrase,
  meetingPhrase,
  reviewLine,
  wideGaps,
} from './review-phrases.ts'
import { shorten } from './shorten.ts'
import { textBar } from './text-bar.ts'
import { textTimeline } from './text-timeline.ts'
import { wrapText } from './wrap-text.ts'

export interface ReviewTextOptions {
  /** Characters in a line. */
  readonly width: number
  readonly colors: ReturnType<typeof createColors>
}

const nameWidth = 19
/** Cells of the bars. */
const bar = 12
/** Below the title of a part, past its points and its bar. */
const indent = ' '.repeat(29)

/** A review for a terminal: the line that says it all, then where its time goes, what the score is made of, what is at risk, and its items. */
export function reviewText(review: ReviewReading, reading: Reported, { width, colors }: ReviewTextOptions): readonly string[] {
  const { agenda, planned, observed, atRisk, customer } = review
  return [
    `  ${colors.bold(reviewLine(review))}`,
    colors.dim(`  ${[meetingPhrase(review), ...bases.flatMap((basis) => sure(review[basis]))].join('; ')}`),
    ...timelines(),
    ...profile(),
    ...(customer === undefined ? [] : customerPart(customer)),
    // Beside what was done, the plan is told by the gap alone; the page has both in full.
    ...[observed?.total === undefined ? planned : observed].flatMap((orientation) =>
      orientation?.total === undefined ? [] : parts(orientation),
    ),
    ...gaps(),
    ...(atRisk.length === 0
      ? []
      : [
          observed === undefined ? '  Cut first when time runs out' : '  Cut, or cut first when time runs out',
          ...atRisk.flatMap((risk) => wrapped(atRiskPhrase(risk), risk.item)),
        ]),
    ...(agenda.items.length === 0 ? [] : ['  Item by item', ...agenda.items.map(item)]),
  ]

  function sure(orientation: Orientation | undefined): readonly string[] {
    if (orientation?.total === undefined) return []
    const basis = review.asMinuted && orientation.basis === 'planned' ? '' : `${orientation.basis} `
    return [`${basis}score ${confidencePhrase(orientation)}`]
  }

  function timelines(): readonly string[] {
    const cells = Math.max(20, Math.min(60, width - 36))
    return bases.flatMap((basis) => {
      if (review.profile[basis]?.timed !== true) return []
      const pieces = textTimeline(agenda.items, minutesOf(basis), cells)
      if (pieces.length === 0) return []
      const name = review.profile.planned === undefined || review.profile.observed === undefined ? 'From start to end' : `As ${basis}`
      return [
        `  ${name.padEnd(nameWidth)}${pieces.map(({ driver, text }) => driverColor(driver, colors)(text)).join('')} ${review.profile[basis].total} min`,
      ]
    })
  }

  function minutesOf(basis: Basis): (each: AgendaItem) => number | undefined {
    return basis === 'planned' ? ({ minutes }) => minutes : ({ minutes, actual }) => actual ?? minutes
  }

  function profile(): readonly string[] {
    const shown = bases.filter((basis) => (review.profile[basis]?.total ?? 0) > 0)
    const rows = profileRows(review)
    if (shown.length === 0 || rows.length === 0) return []
    return rows.map((row) => {
      const cells = shown.map((basis) => {
        const share: DriverShare | undefined = row[basis]
        const { filled, empty } = textBar(share?.share ?? 0, bar)
        const unit = review.profile[basis]!.timed ? 'min' : share?.items === 1 ? 'item ' : 'items'
        const amount = share === undefined ? 0 : review.profile[basis]!.timed ? share.minutes : share.items
        return `${driverColor(row.driver, colors)(filled)}${colors.dim(empty)} ${`${amount} ${unit}`.padStart(8)} ${colors.dim(percent(share?.share ?? 0).padStart(5))}`
      })
      return `    ${driverName(row.driver).padEnd(nameWidth)}  ${cells.join('   ')}`
    })
  }

  function parts(orientation: Orientation): readonly string[] {
    return [
      `  ${basisPhrase(orientation.basis, review)}: ${orientation.total} of 100`,
      ...orientation.parts.flatMap(({ title, points, max, reason, evidence }) => {
        const { filled, empty } = textBar(max === 0 ? 0 : points / max, bar)
        const { shown, more } = evidencePlaces(evidence, 3)
        const lines = shown.map(({ start }) => reading.lines.position(start).line)
        const places = shown.length === 0 ? '' : ` (line ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''})`
        return [
          `    ${String(points).padStart(3)} of ${String(max).padEnd(3)} ${colors.cyan(filled)}${colors.dim(empty)}  ${title}`,
          ...wrapText(`${reason}${places}`, Math.max(24, width - indent.length)).map((line) => colors.dim(indent + line)),
        ]
      }),
    ]
  }

  function gaps(): readonly string[] {
    const wide = wideGaps(review)
    return wide.length === 0 ? [] : ['  Where the meeting left its plan', ...wide.map((part) => `    ${part.title}: ${gapPhrase(part)}`)]
  }

  function customerPart({ topics, timed, ...whole }: NonNullable<ReviewReading['customer']>): readonly string[] {
    return [
      '  Whose time it is',
      ...topics.map(({ topic, amount, side }) => {
        const { filled, empty } = textBar(whole.total === 0 ? 0 : amount / whole.total, bar)
        const paint = side === 'theirs' ? colors.cyan : side === 'ours' ? colors.yellow : colors.dim
        return `    ${customerTopicPhrase(topic).padEnd(26)}  ${paint(filled)}${colors.dim(empty)} ${String(amount).padStart(4)} ${timed ? 'min' : count(amount, 'item').replace(/^\d+ /, '')}`
      }),
      ...customerGaps(whole).map((clause) => `    ${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`),
    ]
  }

  function item(each: AgendaItem): string {
    const { text, minutes, actual, driver, optional, postponed } = each
    const time =
      minutes === undefined && actual === undefined ? '' : actual === undefined ? `${minutes} min` : `${minutes ?? '?'} → ${actual} min`
    const state = postponed ? 'put off  ' : optional ? 'optional  ' : ''
    const room = Math.max(20, width - 52)
    return `    ${time.padStart(12)}  ${driverColor(driver, colors)(driverName(driver).padEnd(nameWidth))}  ${colors.dim(`line ${lineOf(each)}`.padEnd(9))} ${state}${shorten(printable(text), room)}`
  }

  function wrapped(phrase: string, each: AgendaItem): readonly string[] {
    const [first = '', ...rest] = wrapText(printable(phrase), Math.max(24, width - 16))
    return [`    ${colors.dim(`line ${lineOf(each)}`.padEnd(9))}  ${first}`, ...rest.map((line) => `${' '.repeat(15)}${line}`)]
  }

  function lineOf({ span }: AgendaItem): number {
    return reading.lines.position(span.start).line
  }
}
