import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'

import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesWith } from './stretch-fact.ts'

/** A place where a document says as a fact what people want, feel or will do, with nothing near it to show how that is known. */
export interface AssumedMotive {
  readonly span: Span
  /** The words of the span as they are read. */
  readonly text: string
  /** What is said of them: that they want to be close to us, or anything else. */
  readonly of: 'relationship' | 'other'
}

/** In a sentence, where it says what moves people. Offsets into the passage's readable text. */
interface MotiveSaid {
  readonly start: number
  readonly end: number
  readonly of: 'relationship' | 'other'
}

/** Words that may stand between people and what moves them. */
const adverbs = new Set(
  'also always never really truly simply just only naturally instinctively clearly obviously certainly surely all still already today now increasingly generally usually most secretly deeply'.split(
    ' ',
  ),
)

/** Words that come before people of whom only some are meant, or who are only supposed. */
const limits = new Set('if when where whether unless who that which as for some few several whoever those'.split(' '))

/** What a sentence says as a fact of what people want, feel or will do. */
const motiveSaid = partyFact<MotiveSaid | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text } = sentence
  if (/\?\s*$/.test(text) || hedged.test(text) || shown.test(text)) return undefined
  // Somebody's own words, as in a job story.
  if (words.some(({ lower }) => lower === 'i' || lower === 'me' || lower === 'my')) return undefined
  const people = other(parties).filter(({ party }) => party === 'customer')
  const moves = termsOf(sentence, 'motive-words', lexicon)
  if (moves.length === 0) return undefined
  const they = words.flatMap(({ lower }, at) =>
    lower === 'they' || lower === 'everyone' || lower === 'nobody' ? [{ from: at, to: at + 1 }] : [],
  )
  // "It is closeness which the farmer seeks": said the other way round.
  const cleft = words[0]?.lower === 'it' && (words[1]?.lower === 'is' || words[1]?.lower === "'s")
  for (const move of moves) {
    const subject = [...people, ...they].find(({ to }) => {
      if (to > move.from || to < move.from - 2) return false
      return words.slice(to, move.from).every(({ lower }) => adverbs.has(lower))
    })
    if (subject === undefined) continue
    // "Public trust", "user value": of one thing, the words after it are things too.
    const who = words[subject.to - 1]!.lower
    if (/^(?:city|cities|council|municipality|municipalities|agency|agencies|world|industry|logo|charity)$/.test(who)) continue
    if (
      /^(?:trust|value|fear|demand|love|feel|expect|seek)$/.test(words[move.from]!.lower) &&
      !cleft &&
      !/s$|^(?:people|they|children|women|men|families)$/.test(who)
    )
      continue
    let lead = subject.from - 1
    if (lead >= 0 && /^(?:the|our|all|most|many|young|new|these|every|your)$/.test(words[lead]!.lower)) lead -= 1
    if (lead >= 0 && limits.has(words[lead]!.lower) && !(cleft && /^(?:that|which)$/.test(words[lead]!.lower) && subject.to === move.from))
      continue
    // "Why they want to join", "the games they love": part of another thing, or of what is asked.
    if (subject.from === subject.to - 1 && lead >= 0 && /^(?:they|everyone|nobody)$/.test(who) && !startsClaim(lead)) continue
    if (words.slice(Math.max(0, subject.from - 3), subject.from).some(({ lower }) => asking.has(lower))) continue
    // Committees propose; that is their office.
    if (
      /recommend|choose|adopt|follow|share/.test(words[move.to - 1]!.lower) &&
      /^(?:council|agency|committee|school|board|partner|host|team|organisation|organization)s?$/.test(who)
    )
      continue
    // "Managers care about:" leads to a list.
    const rest = sentence.passage.text.slice(words[move.to - 1]!.end)
    if (/^\s*:?\s*$/.test(rest) && words.length < 6) continue
    if (words.length <= 4 && sentence.passage.cell !== undefined) continue
    const start = words[Math.max(lead + 1, 0)]!.start
    const until = Math.min(words.length, move.to + 10)
    let end = move.to
    while (end < until && !/[,;:()\u2014\u2013.!]/.test(sentence.passage.text.slice(words[end - 1]!.end, words[end]!.start))) end += 1
    const said = sentence.passage.text.slice(start, words[end - 1]!.end)
    // Advice to whoever reads the guide, not a claim that a plan is built on.
    if (/\byou(?:rs?)?\b/i.test(said)) continue
    return { start, end: words[end - 1]!.end, of: closeness.test(said) ? 'relationship' : 'other' }
  }
  return undefined

  /** Whether a claim may begin after a word: at a mark, or where a reason or a further claim is joined. */
  function startsClaim(at: number): boolean {
    return (
      joining.has(words[at]!.lower) ||
      /[,;:.!—–|(]/.test(sentence.passage.text.slice(words[at]!.end, words[at + 1]?.start ?? words[at]!.end))
    )
  }
})

const joining = new Set('because since and but so then as'.split(' '))
const asking = new Set('why how what whom whose where whether'.split(' '))

/** A relationship with us, as something that people are said to be after. */
const closeness =
  /\b(?:relationship with (?:us|our|the)|closeness|to (?:our|the) (?:brand|community|family)|join (?:us|our)|part of our|connect with (?:us|our)|engage with (?:us|our)|hear from us)\b/i

/** Says that it is only believed, wished, planned, or would hold in some case. */
const hedged =
  /\b(?:believe|think|assum\w+|suppose|guess|suspect|hypothes\w+|may|might|could|perhaps|maybe|probably|possibly|likely|expect(?:ed)? that|hope\w*|should|seems?|appears?|tends?|if|whether|not sure|unknown|imagine|bet|test whether|validate|so that|in order|ensure|make sure|can)\b/i

/** Says how it is known: figures, sources, people's own words, a way of asking them. */
const shown =
  /(?<![$€£]|[$€£] |\d)\d(?![\d.,]*\s?[€£$])|%|[“”"[]|https?:|\b(?:survey\w*|interview\w*|stud(?:y|ies)|research|report\w*|told|tells?|said|say|says|asked|feedback|observ\w+|according|found|evidence|data|source|polls?|complain\w*|in our experience|we (?:saw|heard|learnt|learned))\b/i

const reported = sentenceFact(({ text }) => shown.test(text) || /\b(?:believe|assum\w+|hypothes\w+)\b/i.test(text))

const saying = sentencesWith((sentence, analysis) => {
  const { role, quoted } = sentence.passage.reading
  return (
    role !== 'heading' &&
    role !== 'code' &&
    !quoted &&
    motiveSaid(sentence, analysis) !== undefined &&
    !beside(sentence).some((one) => reported(one, analysis))
  )
})

/** The places, in document order. Parts on assumptions and on what has been say themselves how their claims are meant. */
export const assumedMotives = fact<readonly AssumedMotive[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  return saying(analysis).flatMap((sentence) => {
    const about = kinds[sentence.passage.block.section.index]!
    if (about.has('assumptions') || about.has('definitions') || about.has('people') || telling(sentence, analysis)) return []
    const { start, end, of } = motiveSaid(sentence, analysis)!
    return [{ span: locate(sentence, start, end), text: sentence.passage.reading.text.slice(start, end).replace(/\s+/g, ' '), of }]
  })
})

/** Whether the part tells who people are, for others to correct, or how things are to be one day. */
function telling(sentence: Sentence, analysis: Analysis): boolean {
  for (
    let section: Section | undefined = sentence.passage.block.section;
    section !== undefined && section.depth > 1;
    section = section.parent
  )
    if (section.heading?.sentences.some((one) => portrait(one, analysis))) return true
  return sentence.passage.sentences.some((one) => one !== sentence && introduces(one, analysis))
}

const portrait = sentenceFact(({ text }) =>
  /\b(?:personas?|archetypes?|profiles?|who they are|who (?:we|it) (?:serve|is for)|target (?:users?|audience|customers?)|audiences?|segments?|user groups?|jobs to be done|vision|looks? like|in (?:the|five|three|ten) (?:future|years)|hypothes\w+|assum\w+)\b/i.test(
    text,
  ),
)

const introduces = sentenceFact(({ text }) => /\b(?:who they are|persona|archetype)\b/i.test(text))

/** The sentences before and after it in its passage. */
function beside(sentence: Sentence): readonly Sentence[] {
  const { sentences } = sentence.passage
  const at = sentences.indexOf(sentence)
  return sentences.slice(Math.max(0, at - 1), at + 2).filter((one) => one !== sentence)
}
