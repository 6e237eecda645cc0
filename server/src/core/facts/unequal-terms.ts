import { fact } from './fact.ts'
import { type LeaverTerms, leaverTerms } from './leaver-terms.ts'
import { type NewcomerTerms, newcomerTerms } from './newcomer-terms.ts'

/** A place where others get better terms than those who stay. */
export type UnequalTerms = ({ readonly better: 'newcomers' } & NewcomerTerms) | ({ readonly better: 'leavers' } & LeaverTerms)

/** The places, in document order. */
export const unequalTerms = fact<readonly UnequalTerms[]>((analysis) => {
  const coming = newcomerTerms(analysis).map((place): UnequalTerms => ({ better: 'newcomers', ...place }))
  const going = leaverTerms(analysis).map((place): UnequalTerms => ({ better: 'leavers', ...place }))
  if (going.length === 0) return coming
  return [...coming, ...going].sort((a, b) => a.span.start - b.span.start)
})
