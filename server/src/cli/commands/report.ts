import { dirname, relative } from 'node:path'
import { fileLink, patternLink } from '../../core/report/portfolio/document-link.ts'
import { portfolioOf } from '../../core/report/portfolio/portfolio.ts'
import { thisTool } from '../../core/report/tool.ts'
import { reviewSeries } from '../../core/trend/review-series.ts'
import { slashed } from '../../host/location/slashed.ts'
import { CannotRun } from '../cannot-run.ts'
import { datedReviews } from '../dated-reviews.ts'
import { portfolioFormats } from '../formats/portfolio-formats.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { writeReports } from '../write-reports.ts'
import type { WritingOptions } from '../writing-options.ts'

export interface PortfolioCommandOptions extends ReadOptions, WritingOptions {
  readonly title: string
  /** Pattern of the links, with `{path}` and `{line}`. */
  readonly link?: string
}

/** Tells all plans and reviews on one page. @throws CannotRun */
export async function report(paths: readonly string[], options: PortfolioCommandOptions, program: URL): Promise<void> {
  const { title, link: pattern, redact = false } = options
  const targets = reportTargets(portfolioFormats, options, 'html')
  if (pattern !== undefined) checkPattern(pattern)
  if (process.stdout.isTTY && targets.some(({ name, file }) => name === 'html' && file === undefined))
    throw new CannotRun('The report is a page for a browser: name a file for it, as in outside-in report --output report.html')
  const { readings, unread, asked } = await readPaths(paths, { ...options, metrics: true, customerSections: true }, program)
  const { reviews, leftOut } = datedReviews(readings.filter(({ doubtful }) => !doubtful))
  const portfolio = portfolioOf(readings, {
    series: reviewSeries(reviews),
    undated: leftOut,
    unread: unread.map(({ path, reason }) => ({ path, why: reason })),
    redact,
  })
  await writeReports(targets, asked, ({ format, file }) =>
    format.write(
      { portfolio, tool: thisTool, title, link: pattern === undefined ? fileLink(wayBack(file)) : patternLink(pattern) },
      { toFile: file !== undefined, color: options.color },
    ),
  )
  process.exitCode = unread.length > 0 ? 2 : 0
}

/** From the folder of a report to the working directory, which paths are relative to. */
function wayBack(file: string | undefined): string {
  const way = file === undefined ? '' : slashed(relative(dirname(file), process.cwd()))
  return way === '' ? '' : `${way}/`
}

function checkPattern(pattern: string): void {
  if (!pattern.includes('{path}'))
    throw new CannotRun(
      `--link "${pattern}" names no {path}: write it as in --link 'https://git.example/our/plans/blob/main/{path}#L{line}'`,
    )
  const unknown = pattern.match(/\{(?!(?:path|line)\})[^}]*\}/)?.[0]
  if (unknown !== undefined) throw new CannotRun(`--link knows {path} and {line}, and no ${unknown}.`)
  if (/^\s*(?:javascript|data|vbscript):/i.test(pattern))
    throw new CannotRun('--link leads to documents: an address that begins with https://, say.')
}
