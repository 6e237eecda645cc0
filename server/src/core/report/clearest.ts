import type { Finding } from '../base/finding.ts'
import { clearerFirst } from './clearer-first.ts'
import { sharedOut } from './shared-out.ts'

/** Findings of one document that are shown where nothing else is asked for: more at once are not taken in. */
export const mostShown = 12

export interface Clearest {
  /** In the order of the text. */
  readonly shown: readonly Finding[]
  /** Those left out, in the order of the text. */
  readonly others: readonly Finding[]
}

/**
 * The findings that a reader should see first: the loudest, of those alike the ones of the surer rule, and of those what stands first; of
 * one rule not more than its share while others wait, though nothing takes the place of an error.
 *
 * @param findings - of one document, in the order of the text
 * @param most - how many are shown; 0 shows all
 */
export function clearest(findings: readonly Finding[], most: number): Clearest {
  if (most === 0 || findings.length <= most) return { shown: findings, others: [] }
  // Sorting keeps the order of the text where nothing tells two apart.
  const ranked = findings.toSorted(clearerFirst(findings))
  const first = new Set(sharedOut(ranked, most, (finding) => finding).slice(0, most))
  return { shown: findings.filter((finding) => first.has(finding)), others: findings.filter((finding) => !first.has(finding)) }
}
