import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { hyphenated } from './hyphenated.ts'

/** Longest opening in words. */
const longest = 24

/** Where a sentence stands; of a long one only its opening, so that the place can be taken in at a glance. */
export function sentenceOpening(sentence: Sentence): Span {
  const { words, start } = sentence.reading
  let end = longest
  while (hyphenated(sentence.reading, end)) end += 1
  return words.length <= end ? locate(sentence) : locate(sentence, start, words[end - 1]!.end)
}
