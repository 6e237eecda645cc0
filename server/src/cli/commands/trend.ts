import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { type Trend, trendsOf } from '../../core/trend/trend.ts'
import { CannotRun } from '../cannot-run.ts'
import { datedReviews, type LeftOut } from '../dated-reviews.ts'
import { lineWidth } from '../line-width.ts'
import { paint } from '../paint.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { reviewVersions } from '../review-versions.ts'
import { writeReports } from '../write-reports.ts'

export interface TrendOptions extends ReadOptions {
  readonly format?: readonly string[]
  readonly output?: string
  /** Whether to read one file's versions in its repository's history instead of files. */
  readonly git?: boolean
}

interface FormatOptions {
  readonly leftOut: readonly LeftOut[]
  readonly toFile: boolean
  readonly color: boolean | undefined
}

type Format = (trends: readonly Trend[], options: FormatOptions) => Promise<string>

const tool = { name: manifest.name, version: manifest.version }

/** The formats by their names; each is loaded only when asked for. */
const formats: Readonly<Record<string, Format>> = {
  async table(trends, { leftOut, toFile, color }) {
    const { trendText } = await import('../../core/report/trend-text.ts')
    const stream = toFile ? {} : process.stdout
    return trendText(trends, { leftOut, width: lineWidth(stream), colors: paint(stream, toFile ? false : color) })
  },
  async json(trends, { leftOut }) {
    const { trendJson } = await import('../../core/report/trend-json.ts')
    return trendJson(trends, { tool, leftOut })
  },
  async html(trends, { leftOut }) {
    const { trendHtml } = await import('../../core/report/trend-html.ts')
    return trendHtml(trends, { tool, leftOut })
  },
}

/** Shows how reviews went from meeting to meeting. @throws CannotRun */
export async function trend(paths: readonly string[], options: TrendOptions, program: URL): Promise<void> {
  const targets = reportTargets(formats, options, 'table')
  const { reviews, leftOut, read, complete } =
    options.git === true ? await ofHistory(paths, options) : await ofFiles(paths, options, program)
  if (reviews.length === 0)
    throw new CannotRun(
      [
        'There is no dated review to make a trend of.',
        ...leftOut.map(({ path, why }) => `${path}: ${why}.`),
        ...(leftOut.length === 0
          ? ['A review that is not recognised is read as one with "kind: qbr" in its front matter, or --kind qbr.']
          : []),
      ].join('\n'),
    )
  const trends = trendsOf(reviews)
  await writeReports(targets, read, ({ format, file }) => format(trends, { leftOut, toFile: file !== undefined, color: options.color }))
  process.exitCode = complete ? 0 : 2
}

async function ofFiles(paths: readonly string[], options: TrendOptions, program: URL) {
  const { readings, complete } = await readPaths(paths, options, program)
  return { ...datedReviews(readings), read: readings, complete }
}

async function ofHistory(paths: readonly string[], { config, kind }: TrendOptions) {
  const [path] = paths
  if (path === undefined || paths.length > 1 || statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new CannotRun('--git reads the history of one file: outside-in trend --git path/to/review.md')
  const versions = await reviewVersions(path, { config: config === undefined ? undefined : resolve(config), kind })
  return { ...versions, read: [{ path }], complete: true }
}
