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
  /** Suggestions shown of one document where people read them; 0 shows all. */
  readonly maxFindings?: number
  readonly all?: boolean
}

interface FormatOptions {
  /** Whether the report goes to a file, and not to standard output. */
  readonly toFile: boolean
  /** Suggestions that --quiet leaves out. */
  readonly hidden: number
  /** Suggestions to show of one document, 0 for all; `undefined` leaves it to the format. */
  readonly most: number | undefined
  readonly color: boolean | undefined
}

type Format = (readings: readonly Reported[], options: FormatOptions) => Promise<string>

const tool = { name: manifest.name, version: manifest.version }

/** The formats by their names; each is loaded only when asked for. */
const formats: Readonly<Record<string, Format>> = {
  async stylish(readings, { toFile, hidden, most, color }) {
    const { stylishReport } = await import('../../core/report/stylish.ts')
    const stream = toFile ? {} : process.stdout
    return stylishReport(readings, {
      width: lineWidth(stream),
      colors: paint(stream, toFile ? false : color),
      hidden,
      ...(most !== undefined && { most }),
    })
  },
  async json(readings) {
    const { jsonReport } = await import('../../core/report/json.ts')
    return jsonReport(readings, tool)
  },
  async html(readings, { most }) {
    const { htmlReport } = await import('../../core/report/html.ts')
    return htmlReport(readings, { tool, ...(most !== undefined && { most }) })
  },
}

/** The formats that show metrics, which are counted for them alone. */
const countsIn = new Set(['json', 'html'])

/** One report to write: to a file, or else to standard output. */
interface Target {
  readonly name: string
  readonly format: Format
  readonly file: string | undefined
}

/** Reads documents, writes the reports asked for, and sets the exit code. @throws CannotRun */
export async function lint(paths: readonly string[], options: LintOptions, program: URL): Promise<void> {
  const targets = targetsOf(options)
  const whole = targets.some(({ name }) => countsIn.has(name))
  const { readings, complete } = await readPaths(paths, { ...options, metrics: whole, claims: whole }, program)
  const { failOn, quiet } = options
  const most = options.all === true ? 0 : options.maxFindings
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
    const text = await target.format(shown, { toFile: target.file !== undefined, hidden, most, color: options.color })
    if (target.file === undefined) process.stdout.write(text)
    else writeFile(target.file, text)
  }
  // Who reads nothing on the terminal may wonder where it went.
  if (process.stderr.isTTY && targets.every(({ file }) => file !== undefined))
    process.stderr.write(`Written: ${targets.map(({ file }) => relative(cwd, file ?? '')).join(', ')}\n`)
  const failing = failOn !== 'none' && readings.some(({ findings }) => findings.some(({ severity }) => atLeast(severity, failOn)))
  process.exitCode = complete ? (failing ? 1 : 0) : 2
}

/** What `--format` and `--output` ask for. @throws CannotRun where they contradict each other */
function targetsOf({ format = ['stylish'], output }: LintOptions): readonly Target[] {
  const targets = format.map((asked): Target => {
    const colon = asked.indexOf(':')
    const name = colon < 0 ? asked : asked.slice(0, colon)
    const file = colon < 0 ? '' : asked.slice(colon + 1)
    const known = Object.hasOwn(formats, name) ? formats[name] : undefined
    if (known === undefined)
      throw new CannotRun(
        `There is no format "${name}": it is ${Object.keys(formats)
          .join(', ')
          .replace(/, (?=\w+$)/, ' or ')}.`,
      )
    if (colon >= 0 && file === '') throw new CannotRun(`"${asked}" names no file: write it as in --format html:report.html`)
    return { name, format: known, file: file === '' ? undefined : resolve(file) }
  })
  const open = targets.filter(({ file }) => file === undefined)
  if (output !== undefined && open.length !== 1)
    throw new CannotRun('--output is for one format that names no file itself; with several, write --format html:report.html for each.')
  if (open.length > 1)
    throw new CannotRun(
      `${open.map((target) => target.name).join(' and ')} cannot both be written to standard output: give one a file, as in --format html:report.html`,
    )
  return targets.map((target) => (target.file === undefined && output !== undefined ? { ...target, file: resolve(output) } : target))
}

function loudOnly(reading: Reported): Reported {
  return { ...reading, findings: reading.findings.filter(({ severity }) => atLeast(severity, 'warning')) }
}

function number(readings: readonly Reported[]): number {
  return readings.reduce((sum, { findings }) => sum + findings.length, 0)
}
