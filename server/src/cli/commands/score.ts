import manifest from '../../../package.json' with { type: 'json' }
import type { Reported } from '../../core/report/reported.ts'
import { CannotRun } from '../cannot-run.ts'
import { lineWidth } from '../line-width.ts'
import { paint } from '../paint.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { writeReports } from '../write-reports.ts'

export interface ScoreOptions extends ReadOptions {
  readonly format?: readonly string[]
  readonly output?: string
}

interface FormatOptions {
  readonly toFile: boolean
  readonly color: boolean | undefined
}

type Format = (readings: readonly Reported[], options: FormatOptions) => Promise<string>

const tool = { name: manifest.name, version: manifest.version }

/** The formats by their names; each is loaded only when asked for. */
const formats: Readonly<Record<string, Format>> = {
  async text(readings, { toFile, color }) {
    const { scoreText } = await import('../../core/report/score-text.ts')
    const stream = toFile ? {} : process.stdout
    return scoreText(readings, { width: lineWidth(stream), colors: paint(stream, toFile ? false : color) })
  },
  async json(readings) {
    const { jsonReport } = await import('../../core/report/json.ts')
    return jsonReport(readings, tool)
  },
  async html(readings) {
    const { htmlReport } = await import('../../core/report/html.ts')
    return htmlReport(readings, { tool })
  },
  async svg(readings) {
    const { svgReport } = await import('../../core/report/svg.ts')
    const plan = readings.filter(({ kind }) => kind !== 'none')
    if (plan.length !== 1)
      throw new CannotRun(
        `A picture is of one document; ${plan.length === 0 ? 'none of these reads as a plan or a review' : `these are ${plan.length}`}.`,
      )
    return svgReport(plan[0]!)
  },
  async markdown(readings) {
    const { scoreMarkdown } = await import('../../core/report/score-markdown.ts')
    return scoreMarkdown(readings)
  },
}

/** Formats that say what plans claim of their customers. */
const claimsIn = new Set(['json', 'html'])

/** Tells each document's kind and score, what the score is made of, and the lines it rests on. @throws CannotRun */
export async function score(paths: readonly string[], options: ScoreOptions, program: URL): Promise<void> {
  const targets = reportTargets(formats, options, 'text')
  const claims = targets.some(({ name }) => claimsIn.has(name))
  const { readings, complete } = await readPaths(paths, { ...options, metrics: true, claims }, program)
  await writeReports(targets, readings, ({ format, file }) => format(readings, { toFile: file !== undefined, color: options.color }))
  process.exitCode = complete ? 0 : 2
}
