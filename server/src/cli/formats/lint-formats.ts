import type { ReportedRun } from '../../core/report/reported-run.ts'
import type { Format } from './format.ts'
import { terminal } from './terminal.ts'

export interface LintFormat extends Format<ReportedRun> {
  /** Whether it shows metrics and what plans claim of their customers, which are counted for such formats alone. */
  readonly counts?: boolean
}

/** How `lint` can write its findings. What a format needs is loaded when it is asked for. */
export const lintFormats: Readonly<Record<string, LintFormat>> = {
  stylish: {
    purpose: 'for people, on a terminal',
    async write({ readings, hidden }, options) {
      const { stylishReport } = await import('../../core/report/stylish.ts')
      return stylishReport(readings, { ...terminal(options), hidden, ...(options.most !== undefined && { most: options.most }) })
    },
  },
  json: {
    purpose: 'everything that was read, for programs',
    counts: true,
    async write({ readings, tool }) {
      const { jsonReport } = await import('../../core/report/json.ts')
      return jsonReport(readings, tool)
    },
  },
  html: {
    purpose: 'a page to read, print and pass on',
    counts: true,
    async write({ readings, tool }, { most }) {
      const { htmlReport } = await import('../../core/report/html.ts')
      return htmlReport(readings, { tool, ...(most !== undefined && { most }) })
    },
  },
}
