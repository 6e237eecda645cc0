import type { Section, Sentence } from '../document/document.ts'
import { termsIn, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { type Fact, fact, sentenceFact } from './fact.ts'
import { blocksWith } from './stretch-fact.ts'

/** What the words of a section speak of, as bits: in its own blocks, and in all that stands below its heading. */
export interface SpokenOf {
  readonly own: number
  readonly all: number
}

/** Families of words as bits, so that whole sections can be asked what they speak of in one step. */
export interface WordSigns<Name extends string> {
  readonly bit: Readonly<Record<Name, number>>
  /** Bits of the families that have a term in the sentence. */
  of(sentence: Pick<Sentence, 'reading'>, analysis: Analysis): number
  /** By the index of a section. Headings count for what stands below them. */
  readonly bySection: Fact<readonly SpokenOf[]>
  /** All that the document speaks of. */
  everywhere(analysis: Analysis): number
}

/** Makes signs of at most 31 families, in the order of their names; a name may stand for several families of the lexicon. */
export function wordSigns<Name extends string>(families: Readonly<Record<Name, readonly WordClass[]>>): WordSigns<Name> {
  const names = Object.keys(families) as Name[]
  const bit = Object.fromEntries(names.map((name, at) => [name, 1 << at])) as Record<Name, number>
  const bitsOf = new Map<WordClass, number>()
  for (const name of names) for (const wordClass of families[name]) bitsOf.set(wordClass, (bitsOf.get(wordClass) ?? 0) | bit[name])
  const ofSentence = sentenceFact((sentence, lexicon) => {
    let bits = 0
    for (const wordClass of termsIn(sentence, lexicon).keys()) bits |= bitsOf.get(wordClass) ?? 0
    return bits
  })
  const ofBlock = blockFact((block, analysis) => {
    let bits = 0
    for (const sentence of block.sentences) bits |= ofSentence(sentence, analysis)
    return bits
  })
  const speaking = blocksWith((block, analysis) => ofBlock(block, analysis) !== 0)
  const bySection = fact<readonly SpokenOf[]>((analysis) => {
    const { sections } = analysis.document
    const found = sections.map(() => ({ own: 0, all: 0 }))
    for (const block of speaking(analysis)) {
      const here = found[block.section.index]!
      here.own |= ofBlock(block, analysis)
      here.all = here.own
    }
    // Children come after their parents.
    for (let at = sections.length - 1; at > 0; at -= 1) {
      const { parent } = sections[at]!
      if (parent !== undefined) found[parent.index]!.all |= found[at]!.all
    }
    return found
  })
  return {
    bit,
    of: ofSentence,
    bySection,
    everywhere: (analysis) => bySection(analysis).reduce((bits, { own }) => bits | own, 0),
  }
}

/** The section and all below it, in reading order. */
export function withChildren(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(withChildren)]
}
