import type { Span } from '../base/span.ts'
import { customerGains } from './customer-gains.ts'
import { fact } from './fact.ts'
import { sentenceOpening } from './sentence-opening.ts'

/** How often a document says what those served get out of it. */
export interface CustomerOutcomes {
  /** Sentences that say it, headings left out. */
  readonly sentences: number
  /** The first of those that say clearly that it is for customers. */
  readonly clearest: readonly Span[]
}

/** Places kept. */
const mostPlaces = 8

/** What the document says customers get out of it. */
export const customerOutcomes = fact<CustomerOutcomes>((analysis) => {
  let sentences = 0
  const clearest: Span[] = []
  for (const sentence of analysis.document.sentences) {
    if (sentence.reading.passage.role === 'heading') continue
    const gains = customerGains(sentence, analysis)
    if (gains.length === 0) continue
    sentences += 1
    if (clearest.length < mostPlaces && gains.some(({ clear }) => clear)) clearest.push(sentenceOpening(sentence))
  }
  return { sentences, clearest }
})
