import { createMemory } from '../../document/memory.ts'
import type { PassageText, SentenceText } from '../../document/passage.ts'
import { splitWords } from '../../document/split-words.ts'

/** A stretch of text as a sentence of its own, for looking up words in what is no sentence: a name in a list, a cell. */
export function plainReading(text: string): SentenceText {
  return { passage: nowhere, start: 0, end: text.length, text, words: splitWords(text, 0, text.length), memory: createMemory() }
}

const nowhere: PassageText = {
  role: 'code',
  text: '',
  marks: [],
  source: { start: 0, end: 0 },
  runs: [],
  sentences: [],
  depth: 0,
  item: undefined,
  cell: undefined,
  quoted: false,
  language: '',
  memory: createMemory(),
}
