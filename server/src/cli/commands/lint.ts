import { relative, resolve, sep } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { atLeast, type Severity } from '../../core/base/severity.ts'
import type { Reported } from '../../core/report/reported.ts'
import { CannotRun } from '../cannot-run.ts'
import { lineWidth } from '../line-width.ts'
import { paint } from '../paint.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { writeFile } from '../write-file.ts'

export interface LintOptions extends ReadOptions {
  readonly format?: readonly string[]
  readonly output?: string
  readonly failOn: Severity | 'none'
  readonly quiet?: boolean
}

const formats = ['stylish', 'json', 'html'] as const

/** One report to write: to a file, or else to standard output. */
interface Target {
  readonly format: (typeof formats)[number]
  readonly file: string | undefined
}

/** Reads documents, writes the reports asked for, and sets the exit code. @throws CannotRun */
export async function lint(paths: readonly string[], options: LintOptions, program: URL): Promise<void> {
  const targets = targetsOf(options)
  const { readings, complete } = await readPaths(paths, options, program)
  const { failOn, quiet } = options
  const shown = quiet === true ? readings.map(loudOnly) : readings
  const hidden = number(readings) - number(shown)

  const read = new Set(readings.map(({ path }) => path))
  const cwd = process.cwd()
  for (const { file } of targets) {
    if (file !== undefined && read.has(relative(cwd, file).split(sep).join('/')))
      throw new CannotRun(`${file} is one of the documents that are read; the report needs another name.`)
  }
  // Files first: a pipe that closes early takes nothing from them.
  for (const target of targets.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined))) {
    const text = await formatted(target, shown, hidden, options)
    if (target.file === undefined) process.stdout.write(text)
    else writeFile(target.file, text)
  }
  const failing = failOn !== 'none' && readings.some(({ findings }) => findings.some(({ severity }) => atLeast(severity, failOn)))
  process.exitCode = complete ? (failing ? 1 : 0) : 2
}

async function formatted({ format, file }: Target, readings: readonly Reported[], hidden: number, options: LintOptions): Promise<string> {
  const tool = { name: 'outside-in', version: manifest.version }
  if (format === 'json') return (await import('../../core/report/json.ts')).jsonReport(readings, tool)
  if (format === 'html') return (await import('../../core/report/html.ts')).htmlReport(readings, { tool })
  const stream = file === undefined ? process.stdout : {}
  const { stylishReport } = await import('../../core/report/stylish.ts')
  return stylishReport(readings, { width: lineWidth(stream), colors: paint(stream, file === undefined ? options.color : false), hidden })
}

/** What `--format` and `--output` ask for. @throws CannotRun where they contradict each other */
function targetsOf({ format = ['stylish'], output }: LintOptions): readonly Target[] {
  const targets = format.map((asked): Target => {
    const colon = asked.indexOf(':')
    const name = colon < 0 ? asked : asked.slice(0, colon)
    const file = colon < 0 ? '' : asked.slice(colon + 1)
    const known = formats.find((candidate) => candidate === name)
    if (known === undefined) throw new CannotRun(`There is no format "${name}": it is stylish, json or html.`)
    if (colon >= 0 && file === '')
      throw new CannotRun(`"${asked}" names no file: write --format ${name}:report.${known === 'stylish' ? 'txt' : known}`)
    return { format: known, file: file === '' ? undefined : resolve(file) }
  })
  const open = targets.filter(({ file }) => file === undefined)
  if (output !== undefined && open.length !== 1)
    throw new CannotRun('--output is for one format that names no file itself; with several, write --format html:report.html for each.')
  if (open.length > 1)
    throw new CannotRun(
      `${open.map((target) => target.format).join(' and ')} cannot both be written to standard output: give one a file, as in --format html:report.html`,
    )
  return targets.map((target) => (target.file === undefined && output !== undefined ? { ...target, file: resolve(output) } : target))
}

function loudOnly(reading: Reported): Reported {
  return { ...reading, findings: reading.findings.filter(({ severity }) => atLeast(severity, 'warning')) }
}

function number(readings: readonly Reported[]): number {
  return readings.reduce((sum, { findings }) => sum + findings.length, 0)
}
