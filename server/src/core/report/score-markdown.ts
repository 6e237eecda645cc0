import { percent } from '../base/percent.ts'
import type { Contribution } from '../score/contribution.ts'
import type { Orientation } from '../score/orientation.ts'
import type { DriverShare, ReviewProfile } from '../score/review-profile.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import { bases } from '../score/review-weights.ts'
import { doubtPhrase } from './doubt-phrase.ts'
import { driverName } from './driver-name.ts'
import { foldedMarkdown } from './folded-markdown.ts'
import { kindTold } from './kind-told.ts'
import { plainMarkdown } from './plain-markdown.ts'
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

/** Each document's score with what it is made of, as markdown that fits a comment on a pull request. */
export function scoreMarkdown(readings: readonly Reported[]): string {
  const told = readings.filter(({ kind }) => kind !== 'none')
  const none = readings.length - told.length
  return `${[...told.map(document), ...(none > 0 ? [`*${none === 1 ? '1 document does' : `${none} documents do`} not read as plans or reviews.*`] : [])].join('\n\n')}\n`
}

function document(reading: Reported): string {
  const { path, doubtful, orientation, review } = reading
  if (review !== undefined) return [`### ${plainMarkdown(path)}`, ...reviewParts(review, reading)].join('\n\n')
  const total = orientation?.total
  const head = `**${kindTold(reading)}**, ${total === undefined ? 'not scored: too little to judge by' : `customer orientation **${total} of 100**`}`
  return [
    `### ${plainMarkdown(path)}`,
    head,
    ...(doubtful ? [`*${doubtPhrase(reading)}*`] : []),
    ...(total === undefined ? [] : [foldedMarkdown('Where the score comes from', partsTable(orientation!.parts))]),
  ].join('\n\n')
}

function reviewParts(review: ReviewReading, reading: Reported): readonly string[] {
  const { atRisk, customer, observed, planned } = review
  const gap = wideGaps(review)
  const line = (start: number): number => reading.lines.position(start).line
  return [
    `**${plainMarkdown(reviewLine(review))}**`,
    ...(profileRows(review).length === 0 ? [] : [profileTable(review)]),
    ...(customer === undefined
      ? []
      : [
          [
            `| Whose time it is | ${customer.timed ? 'Minutes' : 'Items'} |`,
            '|---|---:|',
            ...customer.topics.map(({ topic, amount }) => `| ${customerTopicPhrase(topic)} | ${amount} |`),
          ].join('\n'),
          ...customerGaps(customer).map((clause) => `- ${clause}`),
        ]),
    ...(atRisk.length === 0
      ? []
      : [
          `${observed === undefined ? 'Cut' : 'Cut, or cut'} first when time runs out:\n\n${atRisk.map((risk) => `- line ${line(risk.item.span.start)}: ${plainMarkdown(atRiskPhrase(risk))}`).join('\n')}`,
        ]),
    ...(gap.length === 0
      ? []
      : [`Where the meeting left its plan:\n\n${gap.map((part) => `- ${plainMarkdown(part.title)}: ${gapPhrase(part)}`).join('\n')}`]),
    ...[observed, planned].flatMap((orientation) => (orientation?.total === undefined ? [] : [made(orientation, review)])),
    foldedMarkdown(
      'Item by item',
      [
        `| Line | Item | Topic | ${review.asMinuted ? 'By its minutes' : 'Planned'} | Held |`,
        '|---:|---|---|---:|---:|',
        ...review.agenda.items.map(
          ({ span, text, driver, minutes, actual }) =>
            `| ${line(span.start)} | ${plainMarkdown(text)} | ${driverName(driver)} | ${minutes ?? '–'} | ${actual ?? '–'} |`,
        ),
      ].join('\n'),
    ),
    `<sub>${meetingPhrase(review)}. Read from the text alone: a reviewer’s question, not a verdict.</sub>`,
  ]
}

function made(orientation: Orientation, review: ReviewReading): string {
  return foldedMarkdown(
    plainMarkdown(
      `${basisPhrase(orientation.basis, review)}: where the ${orientation.total} points come from, ${confidencePhrase(orientation)}`,
    ),
    partsTable(orientation.parts),
  )
}

function partsTable(parts: readonly Contribution[]): string {
  const reasons = parts.some(({ reason }) => reason !== undefined)
  return [
    reasons ? '| Part | Points | What was read |' : '| Part | Points |',
    reasons ? '|---|---:|---|' : '|---|---:|',
    ...parts.map(
      ({ title, points, max, reason = '' }) =>
        `| ${plainMarkdown(title)} | ${points} of ${max} |${reasons ? ` ${plainMarkdown(reason)} |` : ''}`,
    ),
  ].join('\n')
}

function profileTable(review: ReviewReading): string {
  const shown = bases.filter((basis) => review.profile[basis] !== undefined)
  const cell = (share: DriverShare | undefined, { timed }: ReviewProfile): string =>
    share === undefined ? '–' : `${timed ? `${share.minutes} min` : share.items} · ${percent(share.share)}`
  return [
    `| | ${shown.map((basis) => basisPhrase(basis, review)).join(' | ')} |`,
    `|---|${shown.map(() => '---:|').join('')}`,
    ...profileRows(review).map(
      (row) => `| ${driverName(row.driver)} | ${shown.map((basis) => cell(row[basis], review.profile[basis]!)).join(' | ')} |`,
    ),
  ].join('\n')
}
