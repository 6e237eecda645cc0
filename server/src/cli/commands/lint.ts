import manifest from '../../../package.json' with { type: 'json' }
import { atLeast, type Severity } from '../../core/base/severity.ts'
import type { Reported } from '../../core/report/reported.ts'
import { lineWidth } from '../line-width.ts'
import { paint } from '../paint.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { writeReports } from '../write-reports.ts'

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

/** Reads documents, writes the reports asked for, and sets the exit code. @throws CannotRun */
export async function lint(paths: readonly string[], options: LintOptions, program: URL): Promise<void> {
  const targets = reportTargets(formats, options, 'stylish')
  const whole = targets.some(({ name }) => countsIn.has(name))
  const { readings, complete } = await readPaths(paths, { ...options, metrics: whole, claims: whole }, program)
  const { failOn, quiet } = options
  const most = options.all === true ? 0 : options.maxFindings
  const shown = quiet === true ? readings.map(loudOnly) : readings
  const hidden = number(readings) - number(shown)

  await writeReports(targets, readings, ({ format, file }) =>
    format(shown, { toFile: file !== undefined, hidden, most, color: options.color }),
  )
  const failing = failOn !== 'none' && readings.some(({ findings }) => findings.some(({ severity }) => atLeast(severity, failOn)))
  process.exitCode = complete ? (failing ? 1 : 0) : 2
}

function loudOnly(reading: Reported): Reported {
  return { ...reading, findings: reading.findings.filter(({ severity }) => atLeast(severity, 'warning')) }
}

function number(readings: readonly Reported[]): number {
  return readings.reduce((sum, { findings }) => sum + findings.length, 0)
}
