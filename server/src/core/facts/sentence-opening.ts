import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'

/** Longest opening in words. */
const longest = 24

/** Where a sentence stands; of a long one only its opening, so that the place can be taken in at a glance. */
export function sentenceOpening(sentence: Sentence): Span {
  const { words, start } = sentence.reading
  const last = words[longest - 1]
  return last === undefined || words.length === longest ? locate(sentence) : locate(sentence, start, last.end)
}
