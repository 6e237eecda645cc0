import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { customerGains } from './customer-gains.ts'
import { fact } from './fact.ts'
import { sentenceOpening } from './sentence-opening.ts'
import { documentSum, sentencesWith } from './stretch-fact.ts'
import { writtenBlocks } from './written-blocks.ts'

/** How often a document says what those served get out of it. */
export interface CustomerOutcomes {
  /** Sentences that say it, headings left out. */
  readonly sentences: number
  /** The first of those that say clearly that it is for customers. */
  readonly clearest: readonly Span[]
}

/** Places kept. */
const mostPlaces = 8

function isOutcome(sentence: Sentence, analysis: Analysis): boolean {
  return (
    sentence.reading.passage.role !== 'heading' &&
    // Who asks whether people would gain has not said that they do.
    !sentence.reading.text.endsWith('?') &&
    customerGains(sentence, analysis).length > 0
  )
}

const outcomesOfBlock = blockFact((block, analysis) => {
  let count = 0
  for (const sentence of block.sentences) if (isOutcome(sentence, analysis)) count += 1
  return count
})

const outcomes = documentSum(outcomesOfBlock, addUp)

function addUp(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

const clear = sentencesWith(
  (sentence, analysis) => isOutcome(sentence, analysis) && customerGains(sentence, analysis).some((gain) => gain.clear),
)

/** What the document says customers get out of it, what is still to be filled in left out. */
export const customerOutcomes = fact<CustomerOutcomes>((analysis) => {
  const written = writtenBlocks(analysis)
  const sentences = new Set(written?.flatMap((block) => block.sentences))
  const places = clear(analysis).filter((sentence) => written === undefined || sentences.has(sentence))
  return {
    sentences: written === undefined ? outcomes(analysis) : addUp(written.map((block) => outcomesOfBlock(block, analysis))),
    clearest: places.slice(0, mostPlaces).map(sentenceOpening),
  }
})
