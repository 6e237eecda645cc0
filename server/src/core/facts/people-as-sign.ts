import { parties } from './parties.ts'
import { partyFact } from './roster.ts'

/** A sentence with those served put as one sign, so that a shape of words need not know their names. */
export interface SignedText {
  readonly text: string
  /** Index of the word that stands at an offset of the text, or before it. */
  wordAt(offset: number): number
}

/** "The tenant is king" reads "The @ is king". */
export const peopleAsSign = partyFact<SignedText>((sentence, _lexicon, _roster, other) => {
  const { words, passage } = sentence
  const people = other(parties).filter(({ party }) => party === 'customer')
  const places: number[] = []
  let text = ''
  for (let at = 0; at < words.length; at += 1) {
    const who = people.find(({ from }) => from === at)
    if (at > 0) text += passage.text.slice(words[at - 1]!.end, words[at]!.start)
    places.push(text.length)
    if (who === undefined) text += words[at]!.text
    else {
      text += '@'
      for (; at < who.to - 1; at += 1) places.push(text.length)
    }
  }
  return {
    text,
    wordAt: (offset) =>
      Math.max(
        0,
        places.findLastIndex((place) => place <= offset),
      ),
  }
})
