import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FreshFigures, LabelledFigures, Measured, PairFigures } from '../src/core/rules/rule-figures.ts'
import { currentNames } from './current-names.ts'
import { type JudgedFinding, readJudgedFindings, shareOfYes } from './judged-findings.ts'

/** What is measured of each rule wherever the corpus lies beside the project; judged findings are kept apart. */
export type StoredFigures = Readonly<Record<string, { readonly pairs?: PairFigures; readonly labelled?: LabelledFigures }>>

export const byRuleFile = join(import.meta.dirname, '../../test/quality/by-rule.json')

/** Findings after which a rule's figures rest on the newest judgements alone. */
const enough = 10

/** All that is known of how each rule fares, by the name it has now, from the files that the measurements wrote. */
export function measuredRules(): Readonly<Record<string, Measured>> {
  const stored: StoredFigures = existsSync(byRuleFile) ? JSON.parse(readFileSync(byRuleFile, 'utf8')) : {}
  const judged = readJudgedFindings().flatMap((finding) => currentNames(finding.rule).map((rule) => ({ ...finding, rule })))
  const names = [...new Set([...Object.keys(stored), ...judged.map(({ rule }) => rule)])].sort()
  return Object.fromEntries(
    names.map((name) => {
      const fresh = freshFigures(judged.filter(({ rule }) => rule === name))
      return [name, { ...(fresh === undefined ? {} : { fresh }), ...stored[name] }]
    }),
  )
}

/**
 * The figures of one rule. Rules change, so the newest judgement speaks for it as it is now; earlier ones are added, from the newest
 * to the oldest, only while too few findings were judged.
 */
export function freshFigures(judged: readonly JudgedFinding[]): FreshFigures | undefined {
  const decided = judged.filter((finding) => shareOfYes(finding) !== undefined)
  const days = [...new Set(decided.map(({ date }) => date))].sort().reverse()
  const used: JudgedFinding[] = []
  for (const day of days) if (used.length < enough) used.push(...decided.filter(({ date }) => date === day))
  if (used.length === 0) return undefined
  return {
    judged: used.length,
    right: used.reduce((sum, finding) => sum + shareOfYes(finding)!, 0),
    reviewers: Math.max(...used.map(({ verdicts }) => verdicts.length)),
    date: days[0]!,
  }
}
