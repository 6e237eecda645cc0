import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, type Term, termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { clauseAt, type Mood } from './clauses.ts'
import type { Mention } from './parties.ts'

/** The little grammar by which gains are read from a sentence: which of its nouns a verb has for its object. */
export interface GainReader {
  readonly sentence: SentenceText
  readonly named: readonly Mention[]
  readonly customers: readonly Mention[]
  /** The organisation and what it offers, where the sentence names them. */
  readonly owned: readonly Mention[]
  terms(wordClass: WordClass): readonly Term[]
  /** The word at a place in lower case; empty outside the sentence. */
  lower(at: number): string
  mood(verb: Term): Mood
  /** Where the clause of a verb ends. */
  endOfClause(verb: Term): number
  /** The first of the terms that the verb has for its object: nothing between them ends the object, and it is the object's head. */
  object(verb: Term, terms: readonly Term[], far?: number, part?: boolean): Term | undefined
  /** The first of the terms that stands in the verb's clause after it. */
  within(terms: readonly Term[], verb: Term, far?: number): Term | undefined
  /** Whether a term is no part of a longer noun ("adoption handbook"). */
  heads(term: Term): boolean
  /** "the number of shops", "more members": customers counted are something the organisation has. */
  counted(verb: Term): Term | undefined
  /** Whether a figure stands right after a verb. */
  figured(verb: Term): boolean
  /** Whether a figure, or so much of a whole, stands in the few words after a verb. */
  figuredAfter(verb: Term): boolean
  /** Whether a figure stands in the few words before a term. */
  figuredNear(term: Term): boolean
  /** Where the words begin that bid or foretell the verb at a place ("should", "are to", "will"); `undefined` where none do. */
  bidding(verb: number): number | undefined
  /** "Parents who understand the report": counted by what they are able to do, not by what they bring. */
  ableNow(term: Term): boolean
  /** "All households in the survey": put down there, and not had. */
  putDown(who: Term): boolean
  /** A name said with a capital letter, from one word to another. */
  capital(from: number, until: number): Term | undefined
  /** What stands between a word and the one before it. */
  gap(at: number): string
  text(term: Term): string
}

/** "Build the till → one shop more": what a deed leads to is not what is built. */
const arrow = /→|->|=>|➜|⇒/

/** How far from its verb a thing gained may stand. Words. */
const reach = 7

/** Words that end a verb's object: what comes after them is said of it, or of something else. */
const objectEnds = new Set(
  `to for in on with at by from into onto up out together that which who whom as about through via how what when where why if is are be been was were has had
  can will could should would may might their your his her they you them while against within during between than then not also using`.split(
    /\s+/,
  ),
)

/** Words that may follow a thing gained and leave it one. */
const mayFollow = new Set(
  `of and or in by through for with to around across among from on at within over as while so that via per during until before after
  rate rates growth numbers number levels level figures base metrics efforts goals targets both among throughout worldwide globally
  more further towards toward faster year month week quarter overall is are will rather because if when where which & signing who using joining visiting attending buying coming we they about regarding under beyond without out up into onto per potential`.split(
    /\s+/,
  ),
)

const numerals = new Set(
  'two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand million dozens hundreds thousands millions'.split(
    ' ',
  ),
)

const isShare = (word: string) => /^\d[\d.,]*%$/.test(word)
const isNumber = (word: string) => word === 'one' || numerals.has(word) || /^\d{1,3}$/.test(word)

const bids = new Set("should must shall will 'll ought".split(' '))
/** Words that bid with "to" after them. */
const bound = new Set('is are need needs has have ought going expected due set meant planned'.split(' '))
const fillers = new Set('then also now always all each soon still either both not'.split(' '))

/** What machines use. */
const machinery = new Set(
  'network resource resources cpu gpu memory disk storage energy bandwidth power water fuel intended advanced capacity'.split(' '),
)

/** What customers do that brings the organisation something. */
const bringing = new Set(
  'use uses pay pays buy buys adopt adopts renew renews subscribe subscribes upgrade upgrades register registers sign signs return returns visit visits click clicks purchase purchases contribute contributes choose chooses follow follows convert converts come comes recommend recommends refer refers have has are is book books donate donates join joins'.split(
    ' ',
  ),
)

const bringingClasses = ['customer-duties', 'usage-measures', 'attention-measures'] as const

/** Reads the gains of one sentence, those named in it given. */
export function gainReader(sentence: SentenceText, lexicon: Lexicon, named: readonly Mention[]): GainReader {
  const { words } = sentence
  const terms = (wordClass: WordClass): readonly Term[] => termsOf(sentence, wordClass, lexicon)
  const customers = named.filter(({ party }) => party === 'customer')
  const owned = named.filter(({ party }) => party !== 'customer')
  let figures: readonly Term[] | undefined
  return {
    sentence,
    named,
    customers,
    owned,
    terms,
    lower: (at) => words[at]?.lower ?? '',
    mood: ({ from, to }) => clauseAt(sentence, from, to).mood,
    endOfClause,
    object,
    within: (some, verb, far = reach) => {
      const end = Math.min(endOfClause(verb), verb.to + far)
      return some.find(({ from }) => from >= verb.to && from < end)
    },
    heads,
    counted,
    figured: (verb) => numbers().some(({ from }) => from >= verb.to && from <= verb.to + 1),
    figuredAfter: ({ from, to }) =>
      /^(?:doubl|trebl|tripl|quadrupl|halv|be (?:doubl|trebl|tripl))/.test(
        words
          .slice(from, to)
          .map(({ lower }) => lower)
          .join(' '),
      ) ||
      numbers().some((one) => one.from >= to && one.from <= to + 4) ||
      terms('count-words').some((one) => one.from >= to && one.from <= to + 3),
    figuredNear: (term) => numbers().some(({ from }) => from < term.from && from >= term.from - 3),
    bidding,
    ableNow,
    putDown: ({ to }) =>
      (words[to]?.lower === 'in' || words[to]?.lower === 'on') && terms('kept-records').some(({ from }) => from > to && from <= to + 3),
    capital,
    gap,
    text: ({ from, to }) =>
      from >= to ? '' : sentence.passage.text.slice(words[from]!.start, words[Math.min(to, words.length) - 1]!.end).replace(/\s+/g, ' '),
  }

  function bidding(verb: number): number | undefined {
    let at = verb - 1
    while (at > 0 && at < words.length && (/ly$/.test(words[at]!.lower) || fillers.has(words[at]!.lower))) at -= 1
    const before = words[at]?.lower ?? ''
    if (bids.has(before)) return at
    if (before !== 'to' || at === 0) return undefined
    return bound.has(words[at - 1]!.lower) ? at - 1 : customers.some(({ to }) => to === at) ? at : undefined
  }

  function endOfClause({ from, to }: Term): number {
    return clauseAt(sentence, from, to).to
  }

  /** The numbers of the sentence, which few of them are asked for. */
  function numbers(): readonly Term[] {
    figures ??= words.flatMap(({ lower }, at) =>
      /^\d[\d.,]*[km]?\+?$/.test(lower) || numerals.has(lower) ? [{ from: at, to: at + 1 }] : [],
    )
    return figures
  }

  function object(verb: Term, some: readonly Term[], far = reach, part = false): Term | undefined {
    if (some.length === 0) return undefined
    const end = Math.min(endOfClause(verb), verb.to + far)
    for (let at = verb.to; at < end; at += 1) {
      // "Record the time, place and market": a list of things is not what its last one is.
      if ((at > verb.to + 1 && gap(at).includes(',')) || arrow.test(gap(at))) return undefined
      const term = some.find(({ from }) => from === at)
      if (term !== undefined && (part || heads(term))) return term
      const { lower } = words[at]!
      if (inNumbers(at)) continue
      if (objectEnds.has(lower) && !hyphened(at)) return undefined
      const counting =
        lower === 'of' &&
        (terms('count-words').some(({ from, to }) => from <= at && at < to) ||
          numbers().some(({ to }) => to === at || to === at - 1) ||
          isShare(words[at - 1]?.lower ?? ''))
      if (lower === 'of' && !counting) return undefined
    }
    return undefined
  }

  /** "One in three buyers", "nine out of ten": so many of them, in numbers on both sides. */
  function inNumbers(at: number): boolean {
    const { lower } = words[at]!
    const [first, last] = lower === 'in' ? [at, at] : lower === 'out' ? [at, at + 1] : lower === 'of' ? [at - 1, at] : [0, 0]
    if (first < 1 || (last > first && (words[first]!.lower !== 'out' || words[last]?.lower !== 'of'))) return false
    return isNumber(words[first - 1]!.lower) && isNumber(words[last + 1]?.lower ?? '')
  }

  /** "on-line", "decision-making": part of a word, not a word. */
  function hyphened(at: number): boolean {
    const { text } = sentence.passage
    const { start, end } = words[at]!
    return text[start - 1] === '-' || text[end] === '-'
  }

  function heads({ from, to }: Term): boolean {
    // "Network usage" is nobody's gain.
    if (machinery.has(words[from - 1]?.lower ?? '') || (machinery.has(words[from - 2]?.lower ?? '') && words[from - 1]!.lower !== 'and'))
      return false
    const next = words[to]
    if (next === undefined || mayFollow.has(next.lower)) return true
    return /[^\s\-\u2019']/.test(gap(to)) || terms('company-gains').some((term) => term.from === to)
  }

  function counted(verb: Term): Term | undefined {
    const count = object(verb, terms('count-words'), 4, true) ?? object(verb, numbers(), 4, true)
    if (count === undefined) return undefined
    // "A new issue" is no success; "the number of issues" and "50 orders" are counted as one.
    const plainly = /^(?:new|more|additional)$/.test(words[count.from]!.lower)
    let customer: Term | undefined
    for (let at = count.to; at < Math.min(words.length, count.to + 4); at += 1) {
      const starts = ({ from }: Term): boolean => from === at
      const next = customers.find(starts) ?? (plainly ? undefined : terms('counted-things').find(starts))
      // "new community members": the last of several nouns is the one that counts.
      if (next !== undefined) customer = next
      else if (customer !== undefined || objectEnds.has(words[at]!.lower) || words[at]!.lower === 'and') break
    }
    if (customer === undefined || ableNow(customer)) return undefined
    const done = /(?:ed|ing)$/.test(words[customer.to]?.lower ?? '')
    return done || heads(customer) ? { from: count.from, to: customer.to } : undefined
  }

  function ableNow({ to }: Term): boolean {
    const next = words[to]?.lower
    if (next !== 'who' && next !== 'that' && next !== 'able') return false
    const follows = words[to + 1]?.lower ?? ''
    return !bringing.has(follows) && !bringingClasses.some((family) => terms(family).some(({ from }) => from > to && from <= to + 2))
  }

  function capital(from: number, until: number): Term | undefined {
    for (let at = from; at <= Math.min(until, words.length - 1); at += 1) {
      if (!/^(?:the|a|an|and|new)$/.test(words[at]!.lower)) {
        return /^\p{Lu}/u.test(sentence.passage.text.slice(words[at]!.start, words[at]!.end)) ? { from: at, to: at + 1 } : undefined
      }
    }
    return undefined
  }

  function gap(at: number): string {
    return sentence.passage.text.slice(at > 0 ? words[at - 1]!.end : sentence.words[0]!.start, words[at]?.start)
  }
}
