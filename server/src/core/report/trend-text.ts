import { percent } from '../base/percent.ts'
import { businessDrivers } from '../facts/review/driver.ts'
import type { MeetingPoint } from '../trend/meeting-point.ts'
import type { Trend } from '../trend/trend.ts'
import { byReason } from './by-reason.ts'
import { count } from './count.ts'
import { driverName } from './driver-name.ts'
import { printable } from './printable.ts'
import { sparkLine } from './spark-line.ts'
import { bumpedPhrase, carriedPhrase, forgottenPhrase, meetingsName, topicPhrase } from './trend-phrases.ts'
import { wrapText } from './wrap-text.ts'

export interface TrendTextOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly colors: { readonly bold: (text: string) => string; readonly dim: (text: string) => string }
  /** Documents of which no trend can be made, with the reason as a clause. */
  readonly leftOut: readonly { readonly path: string; readonly why: string }[]
}

/** Entries of one list that are shown; the page and the JSON have all. */
const mostListed = 8

/** Trends as tables for the terminal, a line a meeting, with what was bumped, carried over and forgotten below. */
export function trendText(trends: readonly Trend[], { width, colors, leftOut }: TrendTextOptions): string {
  const blocks = trends.map(block)
  if (leftOut.length > 0)
    blocks.push(
      [
        'Left out:',
        ...byReason(leftOut).flatMap(({ why, paths }) => [
          ...wrapText(`${printable(why)}:`, width - 2).map((line) => `  ${line}`),
          ...paths.map((path) => `    ${printable(path)}`),
        ]),
      ]
        .map(colors.dim)
        .join('\n'),
    )
  return `${blocks.join('\n\n')}\n`

  function block(trend: Trend): string {
    const { points, bumped, carried, forgotten, meeting } = trend
    const scored = meeting === 'internal'
    const first = Math.max(7, ...points.map(({ label }) => label.length))
    const heads = [
      'Meeting'.padEnd(first),
      ...(scored ? ['Planned', 'Observed'] : []),
      ...businessDrivers.map((driver) => driverName(driver)),
    ]
    const rows = points.map((point) => [
      point.label.padEnd(first),
      ...(scored ? [figure(point.planned?.total), figure(point.observed?.total)] : []),
      ...businessDrivers.map((driver) => shareOf(point.shares[driver], point)),
    ])
    const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)))
    const line = (cells: readonly string[]): string =>
      `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('   ')}`.trimEnd()
    return [
      `${colors.bold(meetingsName(trend))}, ${count(points.length, 'meeting')}${scored ? course(points) : ''}`,
      '',
      colors.dim(line(heads)),
      ...rows.map(line),
      ...told(bumpedPhrase(trend), bumped, topicPhrase),
      ...told(carried.length === 0 ? undefined : 'Actions carried over:', carried, carriedPhrase),
      ...told(forgotten.length === 0 ? undefined : 'Actions that the next meeting does not name:', forgotten, forgottenPhrase),
    ].join('\n')
  }

  function told<Entry extends { readonly path: string; readonly line: number }>(
    head: string | undefined,
    entries: readonly Entry[],
    phrase: (entry: Entry) => string,
  ): readonly string[] {
    if (head === undefined) return []
    const shown = entries.slice(0, mostListed)
    return [
      '',
      `  ${head}`,
      ...shown.flatMap((entry) => [
        ...wrapText(phrase(entry), width - 4).map((line) => `    ${line}`),
        colors.dim(`    ${printable(entry.path)}:${entry.line}`),
      ]),
      ...(entries.length > shown.length ? [colors.dim(`    and ${entries.length - shown.length} more`)] : []),
    ]
  }
}

/** The way from the first score to the last, as figures and as a line; what was meant and what was done are two ways. */
function course(points: readonly MeetingPoint[]): string {
  const ways = (['planned', 'observed'] as const).flatMap((basis) => {
    const scores = points.map((point) => point[basis]?.total)
    const known = scores.filter((score) => score !== undefined)
    if (known.length === 0) return []
    return [known.length === 1 ? `${basis} ${known[0]}` : `${basis} ${known[0]} → ${known.at(-1)} ${sparkLine(scores)}`]
  })
  return ways.length === 0 ? ' · none could be scored' : ` · ${ways.join(' · ')}`
}

function figure(total: number | undefined): string {
  return total === undefined ? '–' : String(total)
}

/** Of a meeting without a business item nothing is a share. */
function shareOf(share: number, { shares }: MeetingPoint): string {
  return Object.values(shares).every((each) => each === 0) ? '–' : percent(share)
}
