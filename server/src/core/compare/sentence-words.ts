import { countLeading } from '../base/count-leading.ts'
import type { Span } from '../base/span.ts'
import type { Document, Passage } from '../document/document.ts'
import { locate, locatePassage } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { plainWords } from './plain-words.ts'

/** The words of the sentence in which a place begins; of its passage where it is in no sentence; its own where it is in neither. */
export function sentenceWords(document: Document): (place: Span) => string {
  const { passages } = document
  return (place) => {
    const passage = passageAt(place.start)
    if (passage === undefined || place.start > locatePassage(passage).end) return plainWords(document.text.slice(place.start, place.end))
    const sentence = passage.sentences.findLast((one) => locate(one).start <= place.start) ?? passage.sentences[0]
    const { text } = passage.reading
    return sentence === undefined ? plainWords(text) : wordsOf(sentence.reading, text)
  }

  /** The last passage that begins at or before an offset. */
  function passageAt(offset: number): Passage | undefined {
    return passages[countLeading(passages, (passage) => locatePassage(passage).start <= offset) - 1]
  }
}

/** Sentences stay the same objects while a document is written elsewhere. */
const known = new WeakMap<SentenceText, string>()

function wordsOf(sentence: SentenceText, text: string): string {
  let words = known.get(sentence)
  if (words === undefined) {
    words = plainWords(text.slice(sentence.start, sentence.end))
    known.set(sentence, words)
  }
  return words
}
