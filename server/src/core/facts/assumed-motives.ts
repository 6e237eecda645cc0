import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { blocksWith, sentencesWith } from './stretch-fact.ts'

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
  /** In everyday words, and nothing in the sentence builds on it. */
  readonly weak: boolean
}

/** Words that may stand between people and what moves them. */
const adverbs = new Set(
  'also always never not even both gladly happily eagerly willingly above all really truly simply just only naturally instinctively clearly obviously certainly surely all still already today now increasingly generally usually most secretly deeply'.split(
    ' ',
  ),
)

/** Words that come before people of whom only some are meant, or who are only supposed. */
const limits = new Set('if when where whether unless who that which as for some few several whoever those'.split(' '))

/** What a sentence says as a fact of what people want, feel or will do. */
const motiveSaid = partyFact<MotiveSaid | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text } = sentence
  // An age is no figure that shows anything.
  if (/\?\s*$/.test(text) || hedged.test(text) || shown.test(text.replace(ages, ' '))) return undefined
  // Somebody's own words, as in a job story.
  if (words.some(({ lower }) => lower === 'i' || lower === 'me' || lower === 'my')) return undefined
  const people = other(parties).filter(({ party }) => party === 'customer')
  const foretold = termsOf(sentence, 'foretold-deeds', lexicon).filter(({ from }) => {
    let at = from - 1
    while (at > 0 && adverbs.has(words[at]!.lower)) at -= 1
    return (
      /^(?:will|'ll|would|won't|shall)$/.test(words[at]?.lower ?? '') &&
      !/^(?:use|open|register|pay|give|tell|understand|enjoy|follow|join|return|bring|come|share|choose|accept|respond|want|order|leave|stay)$/.test(
        words[from]!.lower,
      )
    )
  })
  const strong = termsOf(sentence, 'strong-motives', lexicon)
  const told = termsOf(sentence, 'motive-words', lexicon)
  const weak = termsOf(sentence, 'weak-motives', lexicon).filter(({ from }) => !told.some((one) => one.from === from))
  const moves: readonly (Term & { readonly weak?: true })[] = [
    ...told,
    ...strong,
    ...foretold.map(({ from, to }) => ({ from: willBefore(from), to })),
    ...weak.map(({ from, to }) => ({ from, to, weak: true as const })),
  ]
  const minds = termsOf(sentence, 'states-of-mind', lexicon)
  if (moves.length === 0 && minds.length === 0) return undefined
  const they = words.flatMap(({ lower }, at) =>
    /^(?:they|everyone|everybody|nobody)$/.test(lower) || (lower === 'one' && words[at - 1]?.lower === 'no')
      ? [{ from: at, to: at + 1 }]
      : [],
  )
  // "It is closeness which the farmer seeks": said the other way round.
  const cleft = words[0]?.lower === 'it' && (words[1]?.lower === 'is' || words[1]?.lower === "'s")
  for (const move of moves) {
    const subject = [...people, ...they].find(({ to }) => {
      if (to > move.from || to < move.from - 6) return false
      const between = words.slice(to, move.from)
      if (between.length <= 3 && between.every(({ lower }) => adverbs.has(lower))) return true
      // "Everyone under 40 feels …": who is meant is told more closely.
      return (
        between.length > 1 && within.has(between[0]!.lower) && !between.some(({ lower }) => /^(?:who|that|to|and|we|is|are)$/.test(lower))
      )
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
    // "What shippers are after is status" is a claim turned round.
    const turned = words[subject.from - 1]?.lower === 'what' || words[subject.from - 2]?.lower === 'what'
    const clefted = turned && words.slice(move.to, move.to + 5).some(({ lower }) => lower === 'is' || lower === 'are')
    if (!clefted && words.slice(Math.max(0, subject.from - 3), subject.from).some(({ lower }) => asking.has(lower))) continue
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
    return {
      start,
      end: words[end - 1]!.end,
      of: closeness.test(said) ? 'relationship' : 'other',
      weak: move.weak === true && termsOf(sentence, 'building-words', lexicon).every(({ from }) => from < subject.from),
    }
  }
  for (const mind of minds) {
    const who =
      people.findLast(({ to }) => to <= mind.from && to >= mind.from - 9) ??
      people.find(({ from }) => from >= mind.to && from <= mind.to + 4)
    if (who === undefined || !assertedOf(who, mind)) continue
    const from = Math.min(who.from, mind.from)
    const to = Math.max(who.to, mind.to)
    const start = words[from]!.start
    const { end } = words[to - 1]!
    const said = sentence.passage.text.slice(start, end)
    if (/[,;:.()—–]/.test(said) || /\b(?:you|your|we|our|us|who|whose|that|which|some|if|when|should|must)\b/i.test(said)) continue
    const foretelling = words.slice(who.to, mind.from).some(({ lower }) => lower === 'will' || lower === "'ll")
    const built = termsOf(sentence, 'building-words', lexicon).some((one) => one.from >= to)
    return { start, end, of: closeness.test(said) ? 'relationship' : 'other', weak: !built && !foretelling && !plainly(who, mind) }
  }
  return undefined

  function willBefore(from: number): number {
    let at = from - 1
    while (at > 0 && adverbs.has(words[at]!.lower)) at -= 1
    return at
  }

  /** "The modern traveller is in search of …": nothing stands between people and the verb that says it of them. */
  function plainly(who: Term, mind: Term): boolean {
    const verb = words[who.to]?.lower ?? ''
    const many =
      /s$|^(?:people|children|families|women|men)$/.test(words[who.to - 1]!.lower) ||
      /^(?:the|a|an|every|each|modern|young|today)$/.test(words[who.from - 1]?.lower ?? '')
    return many && mind.from >= who.to && /^(?:is|are|has|have)$/.test(verb) && mind.from - who.to <= 4 && words.length > 5
  }

  /** Whether a state of mind is said of people: by a verb between them, or by "of" and "among" behind it. */
  function assertedOf(who: Term, mind: Term): boolean {
    if (words.slice(Math.max(0, who.from - 3), who.from).some(({ lower }) => asking.has(lower) || limits.has(lower))) return false
    if (who.from >= mind.to) return /^(?:of|among|in|for)$/.test(words[mind.to]?.lower ?? '') || words[mind.to - 1]!.lower === 'for'
    return words
      .slice(who.to, mind.to)
      .some(({ lower }) =>
        /^(?:is|are|has|have|will|feel|feels|come|comes|give|gives|see|sees|want|wants|find|finds|get|gets|show|shows|make|makes|act|acts|would|lost|set|take|think|regard|consider|believe|mean|means|matters|counts|comes)$/.test(
          lower,
        ),
      )
  }

  /** Whether a claim may begin after a word: at a mark, or where a reason or a further claim is joined. */
  function startsClaim(at: number): boolean {
    return (
      joining.has(words[at]!.lower) ||
      /[,;:.!—–|(]/.test(sentence.passage.text.slice(words[at]!.end, words[at + 1]?.start ?? words[at]!.end))
    )
  }
})

const joining = new Set('because since and but so then as'.split(' '))
const within = new Set('under over in with from at of between aged like'.split(' '))
const asking = new Set('why how what whom whose where whether'.split(' '))

/** A relationship with us, as something that people are said to be after. */
const closeness =
  /\b(?:relationship with (?:us|our|the)|closeness|to (?:our|the) (?:brand|community|family)|join (?:us|our)|part of our|connect with (?:us|our)|engage with (?:us|our)|hear from us)\b/i

/** Says that it is only believed, wished, planned, or would hold in some case. */
const hedged =
  /\b(?:believe|think|assum\w+|suppose|guess|suspect|hypothes\w+|may|might|could|perhaps|maybe|probably|possibly|likely|expect(?:ed)? that|hope\w*|should|seems?|appears?|tends?|if|whether|not sure|unknown|imagine|bet|test whether|validate|so that|in order|ensure|make sure|can(?!['’]t))\b/i

/** Says how it is known: figures, sources, people's own words, a way of asking them. */
const shown =
  /(?<![$€£]|[$€£] |\d)\d(?![\d.,]*\s?[€£$])|%|[“”"[]|https?:|\b(?:survey\w*|interview\w*|stud(?:y|ies)|research|report\w*|told|tells?|said|say|says|asked|feedback|observ\w+|according|found|evidence|data|source|polls?|complain\w*|in our experience|we (?:saw|heard|learnt|learned))\b/i

const ages = /\b(?:under|over|aged|above|below|from) \d+s?\b/gi

const builds = sentenceFact((sentence, lexicon) => termsOf(sentence, 'building-words', lexicon).some(({ from }) => from <= 3))

/** What shows, in a sentence beside, how a thing is known: a plain figure there may be a price or a date. */
const shownBeside =
  /%|["“”]|https?:|\bn ?= ?\d|\b\d+ (?:of|out of|in) (?:\d|ten|the)|\b(?:survey\w*|interview\w*|stud(?:y|ies)|research|report\w*|told|said|says|asked|feedback|observ\w+|according|found|evidence|data|source|polls?|complain\w*|in our experience|we (?:saw|heard|learnt|learned)|\d+ (?:customers|users|members|people|visits|calls|letters|patients|guests|of (?:them|our|the)))\b/i

const reported = sentenceFact(({ text }) => shownBeside.test(text) || /\b(?:believe|assum\w+|hypothes\w+)\b/i.test(text))

const saying = sentencesWith((sentence, analysis) => {
  const { role, quoted } = sentence.passage.reading
  return (
    role !== 'heading' &&
    role !== 'code' &&
    !quoted &&
    motiveSaid(sentence, analysis) !== undefined &&
    (!motiveSaid(sentence, analysis)!.weak || after(sentence).some((one) => builds(one, analysis))) &&
    !beside(sentence).some((one) => reported(one, analysis))
  )
})

/** Tables with a column that says what moves people, and one that says what is done about it. */
const tablesOfMotives = blocksWith((block, analysis) => {
  const heads = block.passages.filter(({ reading }) => reading.cell?.row === 0)
  return heads.length > 1 && heads.some((head) => head.sentences.some((one) => motiveColumn(one, analysis)))
})

const motiveColumn = sentenceFact(
  (sentence, lexicon) => sentence.words.length <= 5 && termsOf(sentence, 'motive-columns', lexicon).length > 0,
)
const answerColumn = sentenceFact(({ text }) =>
  /\b(?:so we|what we (?:do|will do|offer)|we (?:do|offer|will|give)|our (?:answer|response|move|offer|play|angle|hook|message)|response|answer|offer|tactic|action|approach|play|hook|message|campaign|therefore)s?\b/i.test(
    text,
  ),
)
const unsure = sentenceFact(({ text }) => hedged.test(text) || shown.test(text) || text.includes('?'))

/** The first cell of each such column that is told as plainly as the others: no source, doubt or figure in the whole column. */
function columnClaims(analysis: Analysis): readonly (AssumedMotive & { readonly sentence: Sentence })[] {
  return tablesOfMotives(analysis).flatMap((block) => {
    const cells = block.passages.filter(({ reading }) => reading.cell !== undefined)
    const heads = cells.filter(({ reading }) => reading.cell!.row === 0)
    const head = heads.find(({ sentences }) => sentences.some((one) => motiveColumn(one, analysis)))
    if (head === undefined || !heads.some((one) => one !== head && one.sentences.some((said) => answerColumn(said, analysis)))) return []
    const column = cells.filter(
      ({ reading }) => reading.cell!.column === head.reading.cell!.column && reading.cell!.table === head.reading.cell!.table,
    )
    if (column.some(({ sentences }) => sentences.some((one) => unsure(one, analysis)))) return []
    const first = column.find(({ reading, sentences }) => reading.cell!.row === 1 && sentences.length > 0)?.sentences[0]
    if (first === undefined || first.reading.words.length === 0) return []
    const start = first.reading.words[0]!.start
    const { end } = first.reading.words.at(-1)!
    return [{ sentence: first, span: locate(first, start, end), text: first.passage.reading.text.slice(start, end), of: 'other' as const }]
  })
}

/** The places, in document order. Parts on assumptions and on what has been say themselves how their claims are meant. */
export const assumedMotives = fact<readonly AssumedMotive[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  const inColumns = columnClaims(analysis).filter(({ sentence }) => {
    const about = kinds[sentence.passage.block.section.index]!
    return !about.has('assumptions') && !about.has('people')
  })
  const inSentences = saying(analysis).flatMap((sentence) => {
    const about = kinds[sentence.passage.block.section.index]!
    if (about.has('assumptions') || about.has('definitions') || about.has('people') || telling(sentence, analysis)) return []
    const { start, end, of } = motiveSaid(sentence, analysis)!
    return [{ span: locate(sentence, start, end), text: sentence.passage.reading.text.slice(start, end).replace(/\s+/g, ' '), of }]
  })
  return [...inSentences, ...inColumns.map(({ span, text, of }) => ({ span, text, of }))].sort((a, b) => a.span.start - b.span.start)
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

/** The sentence after it in its passage. */
function after(sentence: Sentence): readonly Sentence[] {
  const { sentences } = sentence.passage
  const at = sentences.indexOf(sentence)
  return sentences.slice(at + 1, at + 2)
}
