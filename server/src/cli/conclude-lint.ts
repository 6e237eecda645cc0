import { atLeast, type Severity } from '../core/base/severity.ts'
import { count } from '../core/report/count.ts'
import type { Reported } from '../core/report/reported.ts'
import { thisTool } from '../core/report/tool.ts'
import { accept } from './accept.ts'
import { CannotRun } from './cannot-run.ts'
import { lintFormats } from './formats/lint-formats.ts'
import type { LintOptions } from './lint-options.ts'
import { pruneBaselines } from './prune-baselines.ts'
import type { Readings } from './read-paths.ts'
import { reportTargets } from './report-targets.ts'
import type { ToldBesides } from './told-besides.ts'
import { verdict } from './verdict.ts'
import { writeReports } from './write-reports.ts'

/**
 * Leaves out of what was read what is accepted, writes the reports asked for, and sets the exit code.
 *
 * @param read gives what was read, with what the reports need besides
 * @throws CannotRun
 */
export async function concludeLint(options: LintOptions, read: (besides: ToldBesides) => Promise<Readings>): Promise<void> {
  if (options.ratchet === true && options.since === undefined)
    throw new CannotRun('--ratchet compares scores with those of a commit: name it by --since, as in --since origin/main --ratchet')
  const targets = reportTargets(lintFormats, options, 'stylish')
  const whole = targets.some(({ format }) => format.counts === true)
  const { readings: all, unread, asked } = await read({ metrics: whole, claims: whole })
  const { readings: accepted, notes, baselines, scoresBefore } = await accept(all, options)
  const readings = options.redact === true ? accepted.map((await import('../core/report/redacted.ts')).redactedReading) : accepted
  const { failOn, maxWarnings, quiet, minScore, ratchet } = options
  const most = options.all === true ? 0 : options.maxFindings
  const shown = quiet === true ? readings.map(loudOnly) : readings
  const hidden = number(readings) - number(shown)

  const before = options.since === undefined ? {} : { scoresBefore: new Map([...scoresBefore].map(([path, { total }]) => [path, total])) }
  const run = { tool: thisTool, readings: shown, unread, hidden, failOn, notes, ...before }
  await writeReports(targets, asked, ({ format, file }) => format.write(run, { toFile: file !== undefined, most, color: options.color }))
  if (options.pruneBaseline === true) pruneBaselines(baselines)
  const demands = {
    failOn,
    maxWarnings,
    minScore: ({ leastScore }: Reported) => minScore ?? leastScore,
    ...(ratchet === true && { scoresBefore }),
  }
  const { code, reasons } = verdict(readings, demands, unread.length === 0)
  const whyUnseen = quiet === true && failOn !== 'none' ? unseen(readings, failOn) : []
  for (const line of [...(quiet === true ? [] : notes), ...reasons, ...whyUnseen]) process.stderr.write(`${line}\n`)
  process.exitCode = code
}

/** Says that a run fails by what --quiet leaves out, where that is so: the report shows nothing of it. */
function unseen(readings: readonly Reported[], failOn: Severity): readonly string[] {
  const found = readings.flatMap(({ findings }) =>
    findings.filter(({ severity }) => atLeast(severity, failOn) && !atLeast(severity, 'warning')),
  ).length
  return found === 0 ? [] : [`${count(found, 'suggestion')} of the weight that --fail-on ${failOn} is for, not shown (--quiet).`]
}

function loudOnly(reading: Reported): Reported {
  return { ...reading, findings: reading.findings.filter(({ severity }) => atLeast(severity, 'warning')) }
}

function number(readings: readonly Reported[]): number {
  return readings.reduce((sum, { findings }) => sum + findings.length, 0)
}
