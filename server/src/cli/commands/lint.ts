import manifest from '../../../package.json' with { type: 'json' }
import { atLeast, type Severity } from '../../core/base/severity.ts'
import type { Reported } from '../../core/report/reported.ts'
import { type AcceptOptions, accept } from '../accept.ts'
import { CannotRun } from '../cannot-run.ts'
import { lintFormats } from '../formats/lint-formats.ts'
import { pruneBaselines } from '../prune-baselines.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { verdict } from '../verdict.ts'
import { writeReports } from '../write-reports.ts'

export interface LintOptions extends ReadOptions, AcceptOptions {
  readonly format?: readonly string[]
  readonly output?: string
  readonly failOn: Severity | 'none'
  readonly quiet?: boolean
  /** Suggestions shown of one document where people read them; 0 shows all. */
  readonly maxFindings?: number
  readonly all?: boolean
  /** Warnings that may be there before the exit code is 1. */
  readonly maxWarnings?: number
  /** Below this score a document makes the exit code 1, whatever its configuration asks for. */
  readonly minScore?: number
  /** Whether a score that fell since the commit of `since` makes the exit code 1. */
  readonly ratchet?: boolean
  /** Whether to leave out all words of the documents. */
  readonly redact?: boolean
}

const tool = { name: manifest.name, version: manifest.version }

/** Reads documents, writes the reports asked for, and sets the exit code. @throws CannotRun */
export async function lint(paths: readonly string[], options: LintOptions, program: URL): Promise<void> {
  if (options.ratchet === true && options.since === undefined)
    throw new CannotRun('--ratchet compares scores with those of a commit: name it by --since, as in --since origin/main --ratchet')
  const targets = reportTargets(lintFormats, options, 'stylish')
  const whole = targets.some(({ format }) => format.counts === true)
  const { readings: read, unread } = await readPaths(paths, { ...options, metrics: whole, claims: whole }, program)
  const { readings: accepted, notes, baselines, scoresBefore } = await accept(read, options)
  const readings = options.redact === true ? accepted.map((await import('../../core/report/redacted.ts')).redactedReading) : accepted
  const { failOn, maxWarnings, quiet, minScore, ratchet } = options
  const most = options.all === true ? 0 : options.maxFindings
  const shown = quiet === true ? readings.map(loudOnly) : readings
  const hidden = number(readings) - number(shown)

  const before = options.since === undefined ? {} : { scoresBefore: new Map([...scoresBefore].map(([path, { total }]) => [path, total])) }
  const run = { tool, unread, hidden, failOn, notes, ...before }
  await writeReports(targets, readings, ({ format, file }) =>
    format.write({ ...run, readings: shown }, { toFile: file !== undefined, most, color: options.color }),
  )
  if (options.pruneBaseline === true) pruneBaselines(baselines)
  const demands = {
    failOn,
    maxWarnings,
    minScore: ({ leastScore }: Reported) => minScore ?? leastScore,
    ...(ratchet === true && { scoresBefore }),
  }
  const { code, reasons } = verdict(readings, demands, unread.length === 0)
  for (const line of [...(quiet === true ? [] : notes), ...reasons]) process.stderr.write(`${line}\n`)
  process.exitCode = code
}

function loudOnly(reading: Reported): Reported {
  return { ...reading, findings: reading.findings.filter(({ severity }) => atLeast(severity, 'warning')) }
}

function number(readings: readonly Reported[]): number {
  return readings.reduce((sum, { findings }) => sum + findings.length, 0)
}
