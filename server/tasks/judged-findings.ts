import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Severity } from '../src/core/base/severity.ts'

/** Would you say this to the author? */
export const verdicts = ['yes', 'no', 'unsure'] as const

export type Verdict = (typeof verdicts)[number]

/**
 * One finding on a document nobody had looked at, and whether each reviewer would say it to the author. Neither the document's words
 * nor its name: it is a third party's.
 */
export interface JudgedFinding {
  readonly date: string
  readonly rule: string
  readonly severity: Severity
  /** A hash that only tells documents apart. */
  readonly document: string
  readonly verdicts: readonly Verdict[]
}

export const judgedFindingsFile = join(import.meta.dirname, '../../test/quality/judged-findings.jsonl')

export function readJudgedFindings(): readonly JudgedFinding[] {
  if (!existsSync(judgedFindingsFile)) return []
  return readFileSync(judgedFindingsFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JudgedFinding)
}

/** Share of the reviewers who would say it, of those who decided; `undefined` where all were unsure. */
export function shareOfYes({ verdicts }: Pick<JudgedFinding, 'verdicts'>): number | undefined {
  const yes = verdicts.filter((verdict) => verdict === 'yes').length
  const no = verdicts.filter((verdict) => verdict === 'no').length
  return yes + no === 0 ? undefined : yes / (yes + no)
}
