import type { Span } from '../base/span.ts'
import type { Document, Passage } from '../document/document.ts'
import { locate, locatePassage } from '../document/locate.ts'

/** Fewer words than this say too little to be asked about. */
const leastWords = 4

/** Passages that are looked at behind a heading. */
const farthest = 12

/**
 * A place that says something: the sentence in which `place` begins, or where that is a heading, the head of a column a word or two, or only leads to something, the
 * next one that does.
 */
export function tellingSpan(document: Document, place: Span): Span | undefined {
  const { passages } = document
  const first = passages.findLastIndex((passage) => locatePassage(passage).start <= place.start)
  for (let at = Math.max(0, first); at < passages.length && at <= first + farthest; at += 1) {
    const passage = passages[at]!
    if (isTitle(passage)) continue
    const sentences = passage.sentences.filter(
      ({ reading: { words, text } }) => words.length >= leastWords && !/:\s*$|^\W*to ?do\b/i.test(text),
    )
    const told = (at === first ? sentences.findLast((sentence) => locate(sentence).start <= place.start) : undefined) ?? sentences[0]
    if (told) return locate(told)
  }
  return undefined
}

function isTitle({ reading: { role, cell } }: Passage): boolean {
  return role === 'heading' || role === 'code' || cell?.row === 0
}
