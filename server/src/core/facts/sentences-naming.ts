import type { Sentence } from '../document/document.ts'
import { termsIn, type WordClass } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import type { Fact } from './fact.ts'
import { documentList, stretchFact } from './stretch-fact.ts'

/** Families of rare words that make a sentence worth reading for one question or another; all others are passed by. */
const telling = [
  'control-verbs',
  'control-phrases',
  'money-yardsticks',
  'money-classes',
  'tier-labels',
  'loyalty-devices',
  'naming-acts',
  'contributions-asked',
  'personal-data',
  'word-of-mouth',
  'job-openers',
  'bond-words',
  'engagement-measures',
  'price-claims',
  'slogan-words',
  'spec-words',
  'technical-people',
] as const satisfies readonly WordClass[]

type Telling = (typeof telling)[number]

type Named = ReadonlyMap<WordClass, readonly Sentence[]>

const nothing: Named = new Map()

const namedInBlock = blockFact<Named>((block, { lexicon }) => {
  let found: Map<WordClass, Sentence[]> | undefined
  for (const sentence of block.sentences) {
    if (sentence.reading.passage.role === 'code') continue
    const terms = termsIn(sentence.reading, lexicon)
    for (let i = 0; i < telling.length; i += 1) {
      if (!terms.has(telling[i]!)) continue
      found ??= new Map()
      const list = found.get(telling[i]!)
      if (list === undefined) found.set(telling[i]!, [sentence])
      else list.push(sentence)
    }
  }
  return found ?? nothing
})

const none: readonly Sentence[] = []

/** The sentences of the document, in order, that hold a word of one of the families. One pass serves all who ask. */
export function sentencesNaming(...families: readonly Telling[]): Fact<readonly Sentence[]> {
  return documentList(
    stretchFact((blocks, analysis) =>
      blocks.flatMap((block) => {
        const named = namedInBlock(block, analysis)
        if (named === nothing) return none
        if (families.length === 1) return named.get(families[0]!) ?? none
        const together = new Set(families.flatMap((family) => named.get(family) ?? none))
        return [...together].sort((a, b) => a.index - b.index)
      }),
    ),
  )
}
