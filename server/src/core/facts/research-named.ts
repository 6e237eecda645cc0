import type { SentenceText } from '../document/passage.ts'
import { type Term, termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { sentenceFact } from './fact.ts'

/**
 * What a research activity can teach, on the ladder of five: 1 confirms our idea, 2 asks for features, 3 asks about problems and outcomes,
 * 4 observes, 5 becomes the customer. `reshape` stands outside it and has the highest impact: customers use or remake what we propose.
 * `unsaid` where a study is named and nothing says what it asks.
 */
export type ResearchLevel = 1 | 2 | 3 | 4 | 5 | 'reshape' | 'unsaid'

/** An activity named by a sentence; offsets into the passage's readable text. */
export interface NamedResearch {
  readonly level: ResearchLevel
  readonly start: number
  readonly end: number
  /** Whether it is a study (interview, survey, test) and not a standing channel such as a box for ideas. */
  readonly study: boolean
}

/** Whom research words are about when no customer is named. */
const people = new Set(
  'they them he she him people participants participant respondents respondent interviewees testers volunteers managers manager someone somebody anyone'.split(
    ' ',
  ),
)
const negation = /\b(?:no|not|never|without|instead of|rather than|skip|n['’]t)\b/i
const asked = new Set(
  'ask asks asked asking state states stated say says tell tells rate rates rated mark marks name names show shows shown showing demonstrate demonstrates demonstrated present presents presented put see sees test tests tested testing poll polls survey surveys vote votes tick ticks'.split(
    ' ',
  ),
)

/** Classes without which a sentence names no activity. */
const wordClasses: readonly WordClass[] = [
  'research-asking',
  'research-studies',
  'research-confirm',
  'research-confirm-verbs',
  'research-confirm-answers',
  'research-features',
  'research-feature-answers',
  'research-problem-methods',
  'research-observe',
  'research-observe-verbs',
  'research-become',
  'research-reshape',
  'research-reshape-verbs',
]
const none: readonly NamedResearch[] = []

/** The research activities that a sentence names, the lowest level first; none where it denies them. */
export const researchNamed = sentenceFact<readonly NamedResearch[]>((sentence, lexicon) => {
  const { words } = sentence
  if (words.length < 1 || words.length > mostWords) return none
  const terms = (wordClass: WordClass): readonly Term[] => termsOf(sentence, wordClass, lexicon)
  if (!wordClasses.some((wordClass) => terms(wordClass).length > 0)) return none
  const study = terms('research-studies').length > 0
  const asking = terms('research-asking')
  const withPeople = study || terms('customer-nouns').length > 0 || words.some((word) => people.has(word.lower))
  const putBefore = words.some((word) => asked.has(word.lower))
  /** "A user opens the box and submits a wish": how a product is used, not what is done to learn. */
  const toldOfUse = /^\W*(?:an?|the|each|every) /i.test(sentence.text)
  const collects = /\b(?:collect|gather|poll|vote on|rank)\w*\b/i.test(sentence.text)
  const found: NamedResearch[] = []

  const ideas = terms('research-ideas')
  // Somebody must be put it before, or asked: "validate the model" and "a user submits a feature request" study nobody.
  const confirms = terms('research-confirm-verbs').find(
    (verb) => ideas.some((idea) => idea.from >= verb.to && idea.from <= verb.to + 5) || words[verb.to]?.lower === 'that',
  )
  const answers = terms('research-confirm-answers')
  add(1, terms('research-confirm')[0], true)
  add(1, withPeople && (putBefore || study) && ideas.length > 0 ? answers[0] : undefined, true)
  // "Poll: would you buy it?"
  add(1, study ? answers.find(({ from }) => words[from]!.lower === 'would') : undefined, true)
  add(1, withPeople || putBefore ? confirms : undefined, study)
  add(2, terms('research-features')[0], study || (putBefore && !toldOfUse) || collects)
  if (withPeople && (putBefore || study)) add(2, terms('research-feature-answers')[0], true)
  add(3, terms('research-problem-methods')[0] ?? (withPeople && asking.length > 0 ? terms('research-problems')[0] : undefined), true)
  add(4, terms('research-observe')[0] ?? (withPeople ? terms('research-observe-verbs')[0] : undefined), true)
  // "As a customer, I want" opens a wish, not an exercise for the staff.
  add(
    5,
    terms('research-become').find((term) => term.from > 0 || words[term.to - 1]!.lower !== 'customer'),
    true,
  )
  add('reshape', terms('research-reshape')[0] ?? (withPeople && ideas.length > 0 ? terms('research-reshape-verbs')[0] : undefined), true)
  if (found.length === 0 && study) add('unsaid', terms('research-studies')[0], true)
  return negation.test(sentence.text) ? found.filter(({ level }) => typeof level !== 'number' || level > 2) : found

  function add(level: ResearchLevel, term: Term | undefined, isStudy: boolean): void {
    if (term === undefined || found.some((other) => other.level === level)) return
    const [start, end] = clauseAround(sentence, words[term.from]!.start, words[term.to - 1]!.end)
    found.push({ level, start, end, study: isStudy })
  }
})

/** Sentences of more words are lists run together, in which no pair of words says anything. */
const mostWords = 120

/** Longest clause in characters that is shown for an activity. */
const longest = 120

/** The clause around a stretch: between commas, colons and the like, where that is short enough to point at. */
function clauseAround({ passage, start: from, end: to }: SentenceText, start: number, end: number): readonly [number, number] {
  const { text } = passage
  let a = start
  while (a > from && end - a < longest && !/[,;:()|—\n\u2028]/.test(text[a - 1]!)) a -= 1
  let b = end
  while (b < to && b - a < longest && !/[,;:()|—\n\u2028.!?]/.test(text[b]!)) b += 1
  // A clause cut in the middle of a word is cut at the words that show it.
  if (a > from && /[\p{L}\p{N}]/u.test(text[a - 1]!)) a = start
  if (b < to && /[\p{L}\p{N}]/u.test(text[b]!)) b = end
  while (a < start && /[\s"'“‘*_-]/.test(text[a]!)) a += 1
  while (b > end && /\s/.test(text[b - 1]!)) b -= 1
  return [a, b]
}
