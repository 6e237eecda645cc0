import type { Block } from '../document/document.ts'
import { createQuestion, recall, remember, unasked } from '../document/memory.ts'
import type { Analysis } from './analysis.ts'
import { basisOf } from './basis.ts'

/** A question about one top-level block on its own, answered once as long as the block stays the same, over all readings. */
export type BlockFact<T> = (block: Block, analysis: Analysis) => T

/**
 * Makes a fact of one block: what its sentences say, put together, so that a fact of the whole document goes over blocks and not over
 * sentences. `compute` may look at the readings of the block's passages and ask facts of its sentences, nothing else: places in the
 * document, indexes and neighbours change without the block.
 */
export function blockFact<T>(compute: (block: Block, analysis: Analysis) => T): BlockFact<T> {
  const question = createQuestion('block')
  return (block, analysis) => {
    const basis = basisOf(analysis)
    const known = recall<T>(block.memory, question, basis)
    return known === unasked ? remember(block.memory, question, basis, compute(block, analysis)) : known
  }
}
