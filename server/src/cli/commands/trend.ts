import { resolve } from 'node:path'
import { thisTool } from '../../core/report/tool.ts'
import { trendsOf } from '../../core/trend/trend.ts'
import { CannotRun } from '../cannot-run.ts'
import { datedReviews } from '../dated-reviews.ts'
import { trendFormats } from '../formats/trend-formats.ts'
import { isFile } from '../is-file.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { reviewVersions } from '../review-versions.ts'
import { writeReports } from '../write-reports.ts'
import type { WritingOptions } from '../writing-options.ts'

export interface TrendOptions extends ReadOptions, WritingOptions {
  /** Whether to read one file's versions in its repository's history instead of files. */
  readonly git?: boolean
}

/** Shows how reviews went from meeting to meeting. @throws CannotRun */
export async function trend(paths: readonly string[], options: TrendOptions, program: URL): Promise<void> {
  const targets = reportTargets(trendFormats, options, 'stylish')
  const { reviews, leftOut, asked, complete } =
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
  const found = trendsOf(reviews)
  const trends = options.redact === true ? found.map((await import('../../core/report/redacted.ts')).redactedTrend) : found
  await writeReports(targets, asked, ({ format, file }) =>
    format.write({ trends, leftOut, tool: thisTool }, { toFile: file !== undefined, color: options.color }),
  )
  process.exitCode = complete ? 0 : 2
}

async function ofFiles(paths: readonly string[], options: TrendOptions, program: URL) {
  const { readings, unread, asked } = await readPaths(paths, options, program)
  return { ...datedReviews(readings), asked, complete: unread.length === 0 }
}

async function ofHistory(paths: readonly string[], { config, kind }: TrendOptions) {
  const [path] = paths
  if (path === undefined || paths.length > 1 || !isFile(path))
    throw new CannotRun('--git reads the history of one file: outside-in trend --git path/to/review.md')
  const versions = await reviewVersions(path, { config: config === undefined ? undefined : resolve(config), kind })
  return { ...versions, asked: [path], complete: true }
}
