import type { Sentence } from '../document/document.ts'
import { termsIn, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import type { Fact } from './fact.ts'
import { documentList, stretchFact } from './stretch-fact.ts'

/** Families of rare words that make a sentence worth reading for one question or another; all others are passed by. */
const telling = [
  'holding-verbs',
  'driving-verbs',
  'digging-verbs',
  'talk-ruling-verbs',
  'captive-states',
  'leaving-words',
  'control-phrases',
  'objections',
  'money-yardsticks',
  'money-classes',
  'people-by-money',
  'tier-labels',
  'loyalty-devices',
  'naming-acts',
  'contributions-asked',
  'contributions-for-us',
  'personal-data',
  'private-facts',
  'watching-devices',
  'watching-verbs',
  'word-of-mouth',
  'job-openers',
  'solution-nouns',
  'solution-nouns-weak',
  'bond-words',
  'bond-nouns',
  'engagement-measures',
  'price-claims',
  'slogan-words',
  'devotions',
  'regard-words',
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

/** Tells of a sentence by itself whether it is worth more than a look. */
type Holds = (sentence: Sentence, analysis: Analysis) => boolean

/**
 * The sentences of the document, in order, that hold a word of one of the families, and of which what is asked at the end, if anything,
 * holds by themselves. One pass serves all who ask.
 */
export function sentencesNaming(...asked: readonly Telling[] | readonly [...Telling[], Holds]): Fact<readonly Sentence[]> {
  const all: readonly (Telling | Holds)[] = asked
  const families = all.filter((one): one is Telling => typeof one === 'string')
  const holds = all.find((one): one is Holds => typeof one === 'function')
  return documentList(
    stretchFact((blocks, analysis) => {
      const found: Sentence[] = []
      for (const block of blocks) {
        const named = namedInBlock(block, analysis)
        if (named === nothing) continue
        for (const sentence of together(named)) if (holds === undefined || holds(sentence, analysis)) found.push(sentence)
      }
      return found.length === 0 ? none : found
    }),
  )

  function together(named: Named): readonly Sentence[] {
    if (families.length === 1) return named.get(families[0]!) ?? none
    const found = new Set(families.flatMap((family) => named.get(family) ?? none))
    return [...found].sort((a, b) => a.index - b.index)
  }
}
