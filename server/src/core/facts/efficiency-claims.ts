import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { entriesSaying, shownOf } from './entries-saying.ts'
import { fact, sentenceFact } from './fact.ts'
import { faresSigns } from './fares-signs.ts'
import { leadIn } from './lead-in.ts'

/** A place where what the house saves is given as how customers fare. */
export interface EfficiencyClaim {
  readonly span: Span
  readonly words: string
  readonly group: unknown
}

const { bit, of } = faresSigns

/** Thrift is named as what is meant, outside the name of the measure itself. */
const thrifty = sentenceFact((sentence, lexicon) => {
  const savings = termsOf(sentence, 'house-savings', lexicon)
  return termsOf(sentence, 'house-thrift', lexicon).some((one) => !savings.some(({ from, to }) => from <= one.from && one.to <= to))
})

const saving = entriesSaying(faresSigns, (said) => (said & bit.saving) !== 0)

/** The places, in document order; where a measure of the customer's side stands with them, none. */
export const efficiencyClaims = fact<readonly EfficiencyClaim[]>((analysis) =>
  saving(analysis).flatMap(({ entry, said, around }) => {
    if ((said | around) & bit.measured) return []
    const { section } = entry.passages[0]!.block
    const over = [
      ...entry.sentences,
      ...entry.passages.flatMap((passage) => leadIn(passage, analysis)?.sentences ?? []),
      // In prose, what stands beside it in its paragraph.
      ...(entry.form === 'sentence' ? beside(entry.sentences[0]!) : []),
      ...(section.heading?.sentences ?? []),
    ]
    if (over.some((one) => thrifty(one, analysis)) || !over.some((one) => claims(one, analysis))) return []
    return [{ ...shownOf(entry, (one) => (of(one, analysis) & bit.saving) !== 0, analysis), group: section }]
  }),
)

/** The document's own name is what it is about, not what its figures are given as. */
function claims(sentence: Sentence, analysis: Analysis): boolean {
  return sentence.passage.reading.depth !== 1 && (of(sentence, analysis) & bit.fared) !== 0
}

function beside(sentence: Sentence): readonly Sentence[] {
  const { sentences } = sentence.passage
  const at = sentences.indexOf(sentence)
  return sentences.slice(Math.max(0, at - 1), at + 2)
}
