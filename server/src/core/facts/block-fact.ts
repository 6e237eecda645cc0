import type { Block, Sentence } from '../document/document.ts'
import { numberQuestion, recall, remember, unasked } from '../document/memory.ts'
import type { Analysis } from './analysis.ts'
import type { Fact } from './fact.ts'
import { fact } from './fact.ts'
import { roster } from './roster.ts'

/** A question about one top-level block on its own, answered once as long as the block stays the same, over all readings. */
export type BlockFact<T> = (block: Block, analysis: Analysis) => T

/**
 * Makes a fact of one block: what its sentences say, put together, so that a fact of the whole document goes over blocks and not over
 * sentences. `compute` may look at the readings of the block's passages and ask facts of its sentences, nothing else: places in the
 * document, indexes and neighbours change without the block.
 */
export function blockFact<T>(compute: (block: Block, analysis: Analysis) => T): BlockFact<T> {
  const [question, whose] = [numberQuestion(), numberQuestion()]
  return (block, analysis) => {
    const { memory } = block
    const { lexicon } = analysis
    const names = roster(analysis)
    if (recall(memory, whose, lexicon) === names) {
      const known = recall<T>(memory, question, lexicon)
      if (known !== unasked) return known
    }
    const value = compute(block, analysis)
    remember(memory, whose, lexicon, names)
    return remember(memory, question, lexicon, value)
  }
}

const none: readonly Sentence[] = []

/** The sentences of the document, in order, of which something holds by themselves. Blocks without any cost next to nothing. */
export function sentencesWith(holds: (sentence: Sentence, analysis: Analysis) => boolean): Fact<readonly Sentence[]> {
  const within = blockFact<readonly Sentence[]>((block, analysis) => {
    const found = block.sentences.filter((sentence) => holds(sentence, analysis))
    return found.length === 0 ? none : found
  })
  return fact((analysis) => {
    const found: Sentence[] = []
    for (const block of analysis.document.blocks) for (const sentence of within(block, analysis)) found.push(sentence)
    return found
  })
}
