import type { Fact } from './fact.ts'
import type { Suppression } from './suppression.ts'

/** What the author's comments for silence did; nothing while the rules are still speaking. */
export const suppressions: Fact<readonly Suppression[]> = ({ suppressions: known = [] }) => known
