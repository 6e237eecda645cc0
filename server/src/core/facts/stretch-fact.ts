import type { Block, Sentence, Stretch } from '../document/document.ts'
import { createQuestion, type Memory, type Question, recall, remember, unasked } from '../document/memory.ts'
import type { Analysis } from './analysis.ts'
import { basisOf } from './basis.ts'
import type { BlockFact } from './block-fact.ts'
import { type Fact, fact } from './fact.ts'

/** A question about some dozens of blocks, answered once as long as all of them stay the same, over all readings. */
export type StretchFact<T> = (stretch: Stretch, analysis: Analysis) => T

/** Makes a fact of the blocks of a stretch. `compute` sees them as a block fact sees a block: by themselves. */
export function stretchFact<T>(compute: (blocks: readonly Block[], analysis: Analysis) => T): StretchFact<T> {
  const question = createQuestion('stretch')
  return (stretch, analysis) => answer(stretch.memory, question, analysis, () => compute(stretch.blocks, analysis))
}

/**
 * Makes a fact of the blocks of a stretch where they stand. Besides the blocks `compute` may look at the headings over them (a section's
 * `heading`, `depth`, `title` and `parent`) and at the one block before them; not at places, indexes, what follows, or a section's
 * `blocks` and `children`. Sections are made anew at each reading, so that its answer must hold none.
 */
export function placedFact<T>(compute: (blocks: readonly Block[], analysis: Analysis) => T): StretchFact<T> {
  const question = createQuestion('placed')
  return (stretch, analysis) => answer(stretch.placed, question, analysis, () => compute(stretch.blocks, analysis))
}

/** Makes a fact of a stretch from what another says of it where it stands: it is asked for again only when that was. */
export function derivedFact<S, T>(source: StretchFact<S>, compute: (said: S) => T): StretchFact<T> {
  const question = createQuestion('placed')
  return (stretch, analysis) => answer(stretch.placed, question, analysis, () => compute(source(stretch, analysis)))
}

function answer<T>(memory: Memory, question: Question, analysis: Analysis, compute: () => T): T {
  const basis = basisOf(analysis)
  const known = recall<T>(memory, question, basis)
  return known === unasked ? remember(memory, question, basis, compute()) : known
}

/**
 * Makes a fact of the document that is the sum of what its blocks say. Of thousands of blocks only the few around a change are added up
 * again. `sum` must not care how the parts are grouped: the sum of sums is the sum of all.
 */
export function documentSum<T>(ofBlock: BlockFact<T>, sum: (parts: readonly T[]) => T): Fact<T> {
  const ofStretch = stretchFact((blocks, analysis) => sum(blocks.map((block) => ofBlock(block, analysis))))
  return fact((analysis) => sum(analysis.document.stretches.map((stretch) => ofStretch(stretch, analysis))))
}

/** Makes a fact of the document that lists what is found in its stretches, in order. */
export function documentList<T>(ofStretch: StretchFact<readonly T[]>): Fact<readonly T[]> {
  return fact((analysis) => joined(analysis.document.stretches.map((stretch) => ofStretch(stretch, analysis))))
}

/**
 * Makes a fact of the document that goes over its blocks in order and carries something on from stretch to stretch; the result has a part
 * for each stretch. A stretch is gone over again only when it, the headings over it, the block before it or what is carried into it
 * changed. `step` may look at what a placed fact may; neither its part nor what it carries on may hold a section.
 */
export function documentScan<Carried, Part>(
  start: Carried,
  step: (carried: Carried, blocks: readonly Block[], analysis: Analysis) => { readonly part: Part; readonly carried: Carried },
  same: (one: Carried, other: Carried) => boolean,
): Fact<readonly Part[]> {
  const question = createQuestion('placed')
  return fact((analysis) => {
    const basis = basisOf(analysis)
    let carried = start
    return analysis.document.stretches.map(({ blocks, placed }) => {
      const known = recall<{ from: Carried; part: Part; carried: Carried }>(placed, question, basis)
      const here =
        known !== unasked && same(known.from, carried)
          ? known
          : remember(placed, question, basis, { from: carried, ...step(carried, blocks, analysis) })
      carried = here.carried
      return here.part
    })
  })
}

/** The blocks of the document, in order, of which something holds by themselves. All others cost next to nothing. */
export function blocksWith(holds: (block: Block, analysis: Analysis) => boolean): Fact<readonly Block[]> {
  return documentList(stretchFact((blocks, analysis) => kept(blocks.filter((block) => holds(block, analysis)))))
}

/** The sentences of the document, in order, of which something holds by themselves. */
export function sentencesWith(holds: (sentence: Sentence, analysis: Analysis) => boolean): Fact<readonly Sentence[]> {
  return documentList(
    stretchFact((blocks, analysis) => kept(blocks.flatMap(({ sentences }) => sentences.filter((sentence) => holds(sentence, analysis))))),
  )
}

const none: readonly never[] = []

/** Lists joined; those of nothing, which most are, cost nothing. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const full = lists.filter(({ length }) => length > 0)
  return full.length === 0 ? none : full.length === 1 ? full[0]! : ([] as readonly T[]).concat(...full)
}

function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list
}
