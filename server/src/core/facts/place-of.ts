import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'

/** Longest place in characters that is shown whole. */
const longest = 90

/** Where a sentence is shown: all of it if it is short, else its first clause or as many words as can be taken in at a glance. */
export function placeOf(sentence: Sentence, from = sentence.reading.start): Span {
  const { reading } = sentence
  const text = reading.passage.text.slice(from, reading.end)
  const whole = text.replace(/[\s.!?:;,]+$/, '').length
  if (whole <= longest) return locate(sentence, from, from + Math.max(whole, 1))
  const clause = text.slice(20, longest).search(/[,;:](?=\s)|\s[–—]\s/)
  if (clause >= 0) return locate(sentence, from, from + 20 + clause)
  const cut = text.lastIndexOf(' ', longest)
  return locate(sentence, from, from + (cut > 20 ? cut : longest))
}
