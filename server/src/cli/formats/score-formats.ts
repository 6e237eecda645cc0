import type { ReportedRun } from '../../core/report/reported-run.ts'
import { CannotRun } from '../cannot-run.ts'
import type { LintFormat } from './lint-format.ts'
import { terminal } from './terminal.ts'
import { wholeJson } from './whole-json.ts'

/** How `score` can write what it tells. What a format needs is loaded when it is asked for. */
export const scoreFormats: Readonly<Record<string, LintFormat>> = {
  stylish: {
    purpose: 'for people, on a terminal',
    async write({ readings }, options) {
      const { scoreText } = await import('../../core/report/score-text.ts')
      return scoreText(readings, terminal(options))
    },
  },
  json: wholeJson,
  html: {
    purpose: 'a page to read, print and pass on',
    counts: true,
    async write({ readings, tool }) {
      const { htmlReport } = await import('../../core/report/html.ts')
      return htmlReport(readings, { tool })
    },
  },
  svg: {
    purpose: 'a picture of one document',
    async write({ readings }) {
      const { svgReport } = await import('../../core/report/svg.ts')
      return svgReport(onlyPlan(readings))
    },
  },
  markdown: {
    purpose: 'a comment on a pull request',
    async write({ readings }) {
      const { scoreMarkdown } = await import('../../core/report/score-markdown.ts')
      return scoreMarkdown(readings)
    },
  },
}

function onlyPlan(readings: ReportedRun['readings']): ReportedRun['readings'][number] {
  const plans = readings.filter(({ kind }) => kind !== 'none')
  if (plans.length !== 1)
    throw new CannotRun(
      `A picture is of one document; ${plans.length === 0 ? 'none of these reads as a plan or a review' : `these are ${plans.length}`}.`,
    )
  return plans[0]!
}
