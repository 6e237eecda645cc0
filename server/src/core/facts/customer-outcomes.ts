import type { Span } from '../base/span.ts'
import { customerGains } from './customer-gains.ts'
import { fact } from './fact.ts'
import { sentenceOpening } from './sentence-opening.ts'
import { sentencesWith } from './stretch-fact.ts'

/** How often a document says what those served get out of it. */
export interface CustomerOutcomes {
  /** Sentences that say it, headings left out. */
  readonly sentences: number
  /** The first of those that say clearly that it is for customers. */
  readonly clearest: readonly Span[]
}

/** Places kept. */
const mostPlaces = 8

const outcomes = sentencesWith(
  (sentence, analysis) =>
    sentence.reading.passage.role !== 'heading' &&
    // Who asks whether people would gain has not said that they do.
    !sentence.reading.text.endsWith('?') &&
    customerGains(sentence, analysis).length > 0,
)

/** What the document says customers get out of it. */
export const customerOutcomes = fact<CustomerOutcomes>((analysis) => {
  const sentences = outcomes(analysis)
  const clearest: Span[] = []
  for (const sentence of sentences) {
    if (clearest.length === mostPlaces) break
    if (customerGains(sentence, analysis).some(({ clear }) => clear)) clearest.push(sentenceOpening(sentence))
  }
  return { sentences: sentences.length, clearest }
})
