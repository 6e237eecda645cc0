import type { LintFormat } from './lint-format.ts'

/** All that was read, as the published JSON report: the same whichever command is asked for it. */
export const wholeJson: LintFormat = {
  purpose: 'everything that was read, for programs',
  counts: true,
  async write({ readings, tool }) {
    const { jsonReport } = await import('../../core/report/json.ts')
    return jsonReport(readings, tool)
  },
}
