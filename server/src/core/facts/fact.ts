import type { Sentence } from '../document/document.ts'
import { createQuestion, recall, remember, unasked } from '../document/memory.ts'
import type { SentenceText } from '../document/passage.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'

/** A question about the whole document, answered once a reading. Facts say what the text says and never whether it is good. */
export type Fact<T> = (analysis: Analysis) => T

/** A question about one sentence on its own, answered once as long as the sentence stays the same, over all readings. */
export type SentenceFact<T> = (sentence: Pick<Sentence, 'reading'>, analysis: Analysis) => T

/** Makes a fact of the whole document. It must stay cheap: all that looks at one sentence belongs in a sentence fact. */
export function fact<T>(compute: (analysis: Analysis) => T): Fact<T> {
  const question = createQuestion('document')
  return (analysis) => {
    const { memory } = analysis.document
    const known = recall<T>(memory, question, analysis)
    return known === unasked ? remember(memory, question, analysis, compute(analysis)) : known
  }
}

/** Makes a fact of one sentence's own words. `compute` sees nothing else, so that typing elsewhere never asks again. */
export function sentenceFact<T>(compute: (sentence: SentenceText, lexicon: Lexicon) => T): SentenceFact<T> {
  const question = createQuestion('sentence')
  return ({ reading }, { lexicon }) => {
    const known = recall<T>(reading.memory, question, lexicon)
    return known === unasked ? remember(reading.memory, question, lexicon, compute(reading, lexicon)) : known
  }
}
