import type { Span } from '../base/span.ts'
import type { Document, Passage } from '../document/document.ts'
import { locate, locatePassage } from '../document/locate.ts'

/**
 * The words of a stretch of text as they are told apart from others: small letters and figures alone, one space between. How the text is
 * wrapped, indented, marked and quoted makes no difference.
 */
export function plainWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')
}

/** The words of the sentence in which a place begins; of its passage where it is in no sentence; its own where it is in neither. */
export function sentenceWords(document: Document): (place: Span) => string {
  const starts = document.passages.map((passage) => locatePassage(passage).start)
  return (place) => {
    const passage = passageAt(place.start)
    if (passage === undefined || place.start > locatePassage(passage).end) return plainWords(document.text.slice(place.start, place.end))
    const sentence = passage.sentences.findLast((one) => locate(one).start <= place.start) ?? passage.sentences[0]
    const { text } = passage.reading
    return plainWords(sentence === undefined ? text : text.slice(sentence.reading.start, sentence.reading.end))
  }

  /** The last passage that begins at or before an offset. */
  function passageAt(offset: number): Passage | undefined {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return document.passages[low - 1]
  }
}
