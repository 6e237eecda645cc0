import type { ReportedRun } from '../../core/report/reported-run.ts'
import type { Format } from './format.ts'

/** One way to write what was read of documents: findings, scores or both. */
export interface LintFormat extends Format<ReportedRun> {
  /** Whether it shows metrics and what plans claim of their customers, which are counted for such formats alone. */
  readonly counts?: boolean
}
