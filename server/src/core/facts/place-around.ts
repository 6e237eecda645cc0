import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { placeOf } from './place-of.ts'

/** Characters of a sentence before what is shown of it. */
const longestLead = 60

/** Where a sentence is shown for a word in it, by its offset in the passage: from its start or, where that is far away, from the word itself. */
export function placeAround(sentence: Sentence, at: number): Span {
  return at - sentence.reading.start <= longestLead ? placeOf(sentence) : placeOf(sentence, at)
}
