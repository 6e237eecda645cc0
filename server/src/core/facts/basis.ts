import type { Lexicon } from '../lexicon/lexicon.ts'
import { fact } from './fact.ts'
import { type Roster, roster } from './roster.ts'

/** One object for each pair of words and names: what answers about sentences rest on besides the sentences. */
export const basisOf = fact<object>((analysis) => {
  let bases = basesOf.get(analysis.lexicon)
  if (bases === undefined) {
    bases = new WeakMap()
    basesOf.set(analysis.lexicon, bases)
  }
  const names = roster(analysis)
  let basis = bases.get(names)
  if (basis === undefined) {
    basis = {}
    bases.set(names, basis)
  }
  return basis
})

const basesOf = new WeakMap<Lexicon, WeakMap<Roster, object>>()
