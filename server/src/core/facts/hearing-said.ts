import type { SentenceText } from '../document/passage.ts'
import { type Term, type Terms, termsIn, type WordClass } from '../lexicon/lexicon.ts'
import { sentenceFact } from './fact.ts'

/** That people are heard, or are to be: by a means or occasion that is there for it, by taking in what they say, or by asking them. */
export interface HearingSaid {
  readonly by: 'means' | 'taking in' | 'asking what' | 'asking'
  /** Index of its first word. */
  readonly from: number
}

/** Words between two ideas that still belong together, as "a box at the till for ideas". */
const near = 6

const none: readonly Term[] = []

/** A survey of land, a poll of machines, the software for it: named by the same word. */
const otherwise = new Set(
  'tool tools platform platforms software data template templates module modules result results finding findings station stations interval monkey bot api sdk engine feature features'.split(
    ' ',
  ),
)
/** Words after which nothing of the kind takes place. */
const denying = new Set('no not never without cannot nobody none neither nor skip instead'.split(' '))

/** What follows the word "feedback" where it is heard, not given. */
const comingIn =
  /^(?:from|via|by|through|after|at|is|are|will|goes|comes|can|may|every|each|per|once|twice|weekly|monthly|quarterly|welcome|wanted|round|rounds)$/

const getting = /^(?:g[eo]t|receiv)/

const questionWords = new Set('what how why where who whom whether which when'.split(' '))

/** The first way in which a sentence says that people are heard. */
export const hearingSaid = sentenceFact<HearingSaid | undefined>((sentence, lexicon) => {
  const terms = termsIn(sentence, lexicon)
  const of = (wordClass: WordClass): readonly Term[] => terms.get(wordClass) ?? none
  const found: HearingSaid[] = []
  const means = of('hearing-means').find((term) => !isOtherwise(sentence, term))
  if (means !== undefined) found.push({ by: 'means', from: means.from })
  const voices = of('voice-things')
  if (voices.length > 0) {
    const people = of('customer-nouns')
    // "The grower gets feedback": it goes the other way.
    const comesIn = (verb: Term): boolean =>
      !getting.test(sentence.words[verb.from]!.lower) || !people.some(({ to }) => to <= verb.from && verb.from - to <= 1)
    const taken = of('taking-in-verbs').find((verb) => comesIn(verb) && voices.some((voice) => apart(verb, voice) <= near))
    if (taken !== undefined) found.push({ by: 'taking in', from: taken.from })
    const prop = of('hearing-props').find((thing) => voices.some((voice) => voice.from !== thing.from && apart(thing, voice) <= near - 2))
    if (prop !== undefined) found.push({ by: 'means', from: prop.from })
  }
  const bare = sentence.words.findIndex(
    ({ lower }, at) =>
      lower === 'feedback' && comingIn.test(sentence.words[at + 1]?.lower ?? '') && sentence.words[at - 1]?.lower !== 'give',
  )
  if (bare >= 0) found.push({ by: 'means', from: bare })
  const asked = asking(sentence, terms)
  if (asked !== undefined) found.push(asked)
  const first = found.sort((a, b) => a.from - b.from)[0]
  return first === undefined || denied(sentence, first.from) ? undefined : first
})

/** Somebody goes to people to hear or see: "ask boaters what …", "sits in the kitchen of growers", "finds out how they …". */
function asking({ words }: SentenceText, terms: Terms): HearingSaid | undefined {
  const verbs = terms.get('asking-verbs') ?? none
  const learning = terms.get('learning-verbs') ?? none
  const occasions = terms.get('meeting-occasions') ?? none
  if (verbs.length === 0 && learning.length === 0 && occasions.length === 0) return undefined
  const people = [...(terms.get('customer-nouns') ?? none), ...(terms.get('people-references') ?? none)]
  if (people.length === 0) return undefined
  // What is asked after, with them in it: "find out what the street would like".
  const after = [...learning, ...verbs].find(({ to }) => {
    const at = words.slice(to, to + 7).findIndex(({ lower }) => questionWords.has(lower))
    return at >= 0 && people.some((who) => who.from >= to - 9 && who.from <= to + at + 6)
  })
  if (after !== undefined) return { by: 'asking what', from: after.from }
  const wants = ({ to }: Term): boolean => words.slice(to, to + 5).some(({ lower }) => lower === 'to')
  const asked =
    verbs.find(
      (verb) =>
        !(words[verb.from]!.lower.startsWith('ask') && wants(verb)) &&
        people.some((who) => (who.from >= verb.to && who.from - verb.to <= 4) || (verb.from > who.from && verb.from - who.to <= 2)),
    ) ??
    occasions.find(({ to }) => {
      const linked = words.slice(to, to + 3).findIndex(({ lower }) => lower === 'with' || lower === 'among')
      return linked >= 0 && people.some((who) => who.from > to + linked && who.from - to - linked <= 5)
    })
  return asked === undefined ? undefined : { by: 'asking', from: asked.from }
}

function apart(one: Term, other: Term): number {
  return one.from < other.from ? other.from - one.to : one.from - other.to
}

function isOtherwise({ words }: SentenceText, { from, to }: Term): boolean {
  return otherwise.has(words[to]?.lower ?? '') || /^(?:site|land|soil|property|market|job)$/.test(words[from - 1]?.lower ?? '')
}

function denied({ words }: SentenceText, from: number): boolean {
  return words.slice(Math.max(0, from - 4), from).some(({ lower }) => denying.has(lower) || lower.endsWith("n't"))
}
