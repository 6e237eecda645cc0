import type { Suggestion } from '../what-if/suggestions.ts'
import { changesPhrase } from './what-if-phrases.ts'

/** A change of an agenda in words, with the score before and after. Plain data. */
export interface Proposal {
  readonly what: string
  readonly before: number
  readonly after: number
}

export function proposalOf({ changes, before, after, items }: Suggestion): Proposal {
  return { what: changesPhrase(items, changes), before, after }
}
