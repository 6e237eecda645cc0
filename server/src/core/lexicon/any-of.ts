import { data } from './data.generated.ts'
import type { WordClass } from './lexicon.ts'

/**
 * All forms of a family as the source of a regular expression that takes any of them, hyphens for blanks included: for patterns in which
 * what stands between the words counts. It knows the shipped lists; words that a team adds are asked for by `termsOf`.
 */
export function anyOf(wordClass: WordClass): string {
  return `(?:${data[wordClass].replaceAll("'", "['’]").replaceAll(' ', '[- ]')})`
}
