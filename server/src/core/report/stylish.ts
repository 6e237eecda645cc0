import type { createColors } from 'picocolors'
import type { Finding } from '../base/finding.ts'
import type { LineIndex } from '../base/line-index.ts'
import { percent } from '../base/percent.ts'
import { type Severity, severities } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import type { Score } from '../score/contribution.ts'
import type { ReviewProfile } from '../score/review-profile.ts'
import { shownProfile } from '../score/shown-profile.ts'
import { clearest, mostShown } from './clearest.ts'
import { count } from './count.ts'
import { doubtPhrase } from './doubt-phrase.ts'
import { driverName } from './driver-name.ts'
import { hiddenWhole } from './hidden-whole.ts'
import { kindTold } from './kind-told.ts'
import { overallPhrase } from './overall-phrase.ts'
import { printable } from './printable.ts'
import type { Reported } from './reported.ts'
import { reviewLine } from './review-phrases.ts'
import { severityPhrase } from './severity-phrase.ts'
import { shorten } from './shorten.ts'
import { textBar } from './text-bar.ts'
import { wrapText } from './wrap-text.ts'

type Colors = ReturnType<typeof createColors>

export interface StylishOptions {
  /** Characters in a line. */
  readonly width: number
  readonly colors: Colors
  /** How many suggestions were asked not to be shown. */
  readonly hidden?: number
  /** Suggestions shown of one document, the clearest; 0 shows all. */
  readonly most?: number
}

const marks: Readonly<Record<Severity, string>> = { error: '◆', warning: '●', information: '○', hint: '·' }
const margin = '  '
/** Documents that are each named though there is nothing new in them. */
const mostQuiet = 3

/** The readings as text for a terminal: by document, its kind and score first, then what could be changed, and a summary at the end. */
export function stylishReport(readings: readonly Reported[], options: StylishOptions): string {
  const told = readings.filter((reading) => reading.kind !== 'none' || tells(reading))
  // Who asks for what is new alone has no use for page after page that says there is nothing; of a few documents it is an answer.
  const folds = told.length > mostQuiet && readings.some(({ known = 0 }) => known > 0)
  // Nor has who asked for what is loud alone, and it would not be true: what is quieter is not shown.
  const quiet = (options.hidden ?? 0) > 0
  const shown = folds || quiet ? told.filter(tells) : told
  const folded = quiet ? 0 : told.length - shown.length
  return `${[
    ...shown.map((reading) => document(reading, options)),
    ...(folded > 0 ? [options.colors.dim(`${count(folded, 'plan or review has', 'plans and reviews have')} nothing new.`)] : []),
    summary(readings, options),
  ].join('\n\n')}\n`
}

function tells({ findings, unreadable }: Reported): boolean {
  return findings.length > 0 || unreadable.length > 0
}

function document(reading: Reported, options: StylishOptions): string {
  const { colors, most = mostShown } = options
  const { path, findings, unreadable, lines } = reading
  const { shown, others } = clearest(findings, most)
  const places = shown.map(({ span }) => lines.position(span.start))
  const widest = Math.max(0, ...places.map(({ line, column }) => `${line}:${column}`.length))
  return [
    colors.bold(printable(path)),
    ...head(reading, options),
    ...(findings.length > 0 ? [''] : []),
    ...shown.flatMap((finding) => suggestion(finding, reading, widest, options)),
    ...(others.length > 0 ? [colors.dim(`${margin}and ${others.length} more: --all shows ${others.length === 1 ? 'it' : 'them'}`)] : []),
    ...unreadable.map(({ span, reason }) => colors.dim(`${margin}${linesOf(span, lines)} left out: ${printable(reason)}.`)),
  ].join('\n')
}

function head(reading: Reported, { colors, width }: StylishOptions): readonly string[] {
  const { doubtful, inEnglish, orientation, review, findings, known = 0 } = reading
  const kind = kindTold(reading)
  if (!inEnglish) return [`${margin}${kind} · not in English, and so left alone: the rules read English only`]
  const quiet = doubtful || findings.length > 0 ? '' : colors.dim(known > 0 ? '  nothing new to suggest' : '  nothing to suggest')
  if (review !== undefined) return [`${margin}${kind} · ${reviewLine(review)}${quiet}`, ...shares(shownProfile(review), colors)]
  return [
    `${margin}${kind}${orientation === undefined ? '' : scored(orientation, colors)}${quiet}`,
    ...(doubtful ? wrapText(doubtPhrase(reading), width - margin.length).map((line) => colors.dim(margin + line)) : []),
  ]
}

function scored(score: Score | undefined, colors: Colors): string {
  const total = score?.total
  if (total === undefined) return colors.dim(' · not scored, too little to judge by')
  return ` · customer orientation ${colors.bold(String(total))} of 100  ${bar(total / 100, 20, colors)}`
}

function bar(share: number, cells: number, colors: Colors): string {
  const { filled, empty } = textBar(share, cells)
  return colors.cyan(filled) + colors.dim(empty)
}

function shares(profile: ReviewProfile | undefined, colors: Colors): readonly string[] {
  if (profile === undefined || profile.shares.length === 0) return []
  const { timed, total, shares, dominant } = profile
  const widest = Math.max(...shares.map(({ driver }) => driverName(driver).length))
  const unit = timed ? 'min' : 'items'
  return [
    colors.dim(`${margin}${overallPhrase(dominant)}. Where the ${count(total, timed ? 'minute' : 'item')} go:`),
    ...shares.map(({ driver, share, minutes, items }) => {
      const amount = String(timed ? minutes : items).padStart(4)
      return `${margin}${driverName(driver).padEnd(widest)}  ${bar(share, 20, colors)} ${amount} ${unit} ${colors.dim(percent(share).padStart(5))}`
    }),
  ]
}

function suggestion(finding: Finding, { lines, document }: Reported, widest: number, options: StylishOptions): readonly string[] {
  const { colors } = options
  const place = (offset: number): string => {
    const { line, column } = lines.position(offset)
    return `${line}:${column}`
  }
  const indent = ' '.repeat(margin.length + widest + 4)
  const room = Math.max(24, options.width - indent.length)
  const [first = '', ...rest] = wrapText(printable(finding.message), room)
  const said = printable(document.text.slice(finding.span.start, finding.span.end))
  // A finding on the whole document only points at its title, and many messages quote the words themselves.
  const words =
    said === '' || finding.scope === 'document' || finding.message.includes(said)
      ? ''
      : `“${shorten(said, Math.max(16, room - finding.rule.length - 6))}”  `
  return [
    `${margin}${colors.dim(place(finding.span.start).padStart(widest))}  ${mark(finding.severity, colors)} ${first}`,
    ...rest.map((line) => indent + line),
    `${indent}${words}${colors.dim(finding.rule)}`,
    ...finding.related.flatMap(({ span, message }) => {
      const at = `also ${place(span.start)}  `
      const [start = '', ...more] = wrapText(printable(message), Math.max(24, room - at.length))
      return [`${indent}${colors.dim(at + start)}`, ...more.map((line) => indent + ' '.repeat(at.length) + colors.dim(line))]
    }),
  ]
}

function linesOf({ start, end }: Span, lines: LineIndex): string {
  const first = lines.position(start).line
  const last = lines.position(Math.max(start, end - 1)).line
  return first === last ? `Line ${first} was` : `Lines ${first} to ${last} were`
}

function mark(severity: Severity, colors: Colors): string {
  const paint = { error: colors.magenta, warning: colors.yellow, information: colors.blue, hint: colors.dim }[severity]
  return paint(marks[severity])
}

function summary(readings: readonly Reported[], { colors, hidden = 0, most = mostShown }: StylishOptions): string {
  const findings = readings.flatMap((reading) => reading.findings)
  const [first] = readings.flatMap((reading) => clearest(reading.findings, most).shown)
  const others = readings.filter(({ kind }) => kind === 'none').length
  const touched = readings.filter((reading) => reading.findings.length > 0).length
  const told = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? [] : [`${mark(severity, colors)} ${number} ${severityPhrase(severity)}`]
  })
  const read = count(readings.length, 'document')
  const quieter = count(hidden, 'quieter suggestion is', 'quieter suggestions are')
  return [
    findings.length === 0 && hidden > 0
      ? colors.bold(`${read} read; ${quieter} not shown (--quiet).`)
      : findings.length === 0
        ? colors.bold(`${read} read, nothing ${readings.some(({ known = 0 }) => known > 0) ? 'new ' : ''}to suggest.`)
        : `${colors.bold(`${count(findings.length, 'suggestion')} in ${touched} of ${read}.`)}  ${told.join('   ')}`,
    ...(findings.length > 0 && hidden > 0 ? [colors.dim(`${quieter} not shown (--quiet).`)] : []),
    ...(others > 0
      ? [
          colors.dim(
            others === 1
              ? '1 document does not read as a plan or a review and was left alone.'
              : `${count(others, 'document')} do not read as plans or reviews and were left alone.`,
          ),
        ]
      : []),
    ...hiddenWhole(readings).map((line) => colors.dim(line)),
    ...(findings.length > 0 ? [`${colors.dim('Weights, the heaviest first:')} ${weights(colors)}`] : []),
    ...(findings.length > 0 ? [colors.dim(`What is behind a suggestion: outside-in explain ${first!.rule}`)] : []),
  ].join('\n')
}

function weights(colors: Colors): string {
  return severities.map((severity) => `${mark(severity, colors)} ${colors.dim(severityPhrase(severity))}`).join('  ')
}
