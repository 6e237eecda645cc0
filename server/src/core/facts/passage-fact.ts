import type { Passage } from '../document/document.ts'
import { createQuestion, recall, remember, unasked } from '../document/memory.ts'
import type { PassageText } from '../document/passage.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'

/** A question about one passage on its own, answered once as long as the passage stays the same, over all readings. */
export type PassageFact<T> = (passage: Passage, analysis: Analysis) => T

/** Makes a fact of one passage's own text. Needed beside sentence facts for code, which has no sentences, and for whole lines. */
export function passageFact<T>(compute: (passage: PassageText, lexicon: Lexicon) => T): PassageFact<T> {
  const question = createQuestion('passage')
  return ({ reading }, { lexicon }) => {
    const known = recall<T>(reading.memory, question, lexicon)
    return known === unasked ? remember(reading.memory, question, lexicon, compute(reading, lexicon)) : known
  }
}
