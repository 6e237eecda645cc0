import type { Finding } from '../base/finding.ts'
import type { Severity } from '../base/severity.ts'
import { clearest } from './clearest.ts'
import { count } from './count.ts'
import { lineRange } from './line-range.ts'
import { printable } from './printable.ts'
import { ranked } from './ranked.ts'
import type { Reported } from './reported.ts'
import type { ReportedRun } from './reported-run.ts'
import { sharedOut } from './shared-out.ts'

const levels: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' }

type Level = 'error' | 'warning' | 'notice'

/** Annotations of each level that GitHub shows of one step. */
const shownOfEach = 10

export interface GithubOptions {
  /** Findings of one document that may be shown, the clearest; 0 writes all of all, although GitHub shows ten of each level. */
  readonly most?: number
}

/**
 * The findings as GitHub's workflow commands. Of each level GitHub shows the first ten of a step, so that the clearest of all documents
 * come first, no more than ten of a level are written, and the last notice says how many more there are.
 */
export function githubReport({ readings, unread }: ReportedRun, { most }: GithubOptions = {}): string {
  const failed = unread.map(({ path, reason }) => command('error', { file: path, title: 'outside-in' }, `Not read: ${reason}.`))
  const all = ranked(readings)
  const shown =
    most === undefined || most === 0
      ? all
      : ranked(readings.map((reading) => ({ ...reading, findings: clearest(reading.findings, most).shown })))
  const of = (level: Level): readonly string[] => {
    const those = shown.filter(({ finding }) => levels[finding.severity] === level)
    return sharedOut(those, shownOfEach, ({ finding }) => finding).map(annotation)
  }
  const byLevel = { error: [...failed, ...of('error')], warning: of('warning'), notice: of('notice') }
  const errors = most === 0 ? byLevel.error : byLevel.error.slice(0, shownOfEach)
  const warnings = most === 0 ? byLevel.warning : byLevel.warning.slice(0, shownOfEach)
  const notices = most === 0 ? byLevel.notice : byLevel.notice.slice(0, shownOfEach)
  const left = (room: number): number => all.length + failed.length - errors.length - warnings.length - Math.min(room, notices.length)
  const whole = left(shownOfEach) === 0 || most === 0
  // What says how many more there are needs a place among the ten itself.
  const written = whole ? notices : notices.slice(0, shownOfEach - 1)
  const more = whole ? [] : [rest(left(shownOfEach - 1))]
  return [...errors, ...warnings, ...written, ...more].map((line) => `${line}\n`).join('')
}

function rest(number: number): string {
  const said = `${count(number, 'more suggestion is', 'more suggestions are')} not shown here: GitHub shows ten of each level. The summary of the job has the clearest of each document.`
  return command('notice', { title: 'outside-in' }, said)
}

function annotation({ reading, finding }: { readonly reading: Reported; readonly finding: Finding }): string {
  const { line, column, endLine, endColumn } = lineRange(finding.span, reading.lines)
  // GitHub takes columns of places in one line only.
  const columns = line === endLine ? { col: column, endColumn } : {}
  return command(levels[finding.severity], { file: reading.path, line, endLine, ...columns, title: finding.rule }, finding.message)
}

/** A command as the runner reads it: `::level key=value,key=value::message`. */
function command(level: Level, properties: Readonly<Record<string, string | number>>, message: string): string {
  const told = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
  return `::${level} ${told.join(',')}::${escaped(printable(message))}`
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
