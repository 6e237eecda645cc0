import type { Span } from '../base/span.ts'
import type { Passage, Sentence } from './document.ts'
import { sourceOf } from './passage.ts'

/** Where a stretch of a passage's readable text (the whole of it, if none is given) stands in the document's text. */
export function locatePassage(passage: Passage, start = 0, end = passage.reading.text.length): Span {
  const span = sourceOf(passage.reading, start, end)
  return {
    start: passage.block.start + span.start,
    end: passage.block.start + span.end,
  }
}

/** The same for a sentence; offsets are into its passage's readable text, as those of its words are. */
export function locate(sentence: Sentence, start = sentence.reading.start, end = sentence.reading.end): Span {
  return locatePassage(sentence.passage, start, end)
}
