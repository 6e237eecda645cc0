import type { Span } from '../base/span.ts'
import type { Passage, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { customerGains } from './customer-gains.ts'
import { fact } from './fact.ts'
import { type HeadingKind, kindsOfSections } from './heading-kinds.ts'
import { leadIns } from './lead-ins.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'

/**
 * How the organisation is to gain. `more`: it has more of something ("grow market share"); `standing`: it stands above others ("become
 * the leader"); `acting`: customers are brought to do or be something for it ("convert free users"); `relief`: they cost it less
 * ("cut support calls"); `promoting`: it is better known ("promote our platform").
 */
export type GainKind = 'more' | 'standing' | 'acting' | 'relief' | 'promoting'

/** What a sentence says the organisation gains, in one clause or several that belong together. Numbers are word indexes. */
export interface CompanyGain {
  readonly kind: GainKind
  readonly clause: Clause
  /** The words it rests on. */
  readonly from: number
  readonly to: number
  /** The thing gained, of those words. */
  readonly gainFrom: number
  readonly gainTo: number
  readonly verb: string
  readonly gain: string
}

/** A statement of what the organisation is to gain, where it stands. */
export interface Aim extends CompanyGain {
  readonly sentence: Sentence
  readonly span: Span
  /** The words the finding may name. */
  readonly words: string
  readonly ownName: boolean
  readonly customerNamed: boolean
  readonly customerActs: boolean
  readonly gainHere: number
  readonly goodHere: number
  readonly gainPrevious: boolean
  readonly gainNext: boolean
  readonly gainLeadIn: boolean
  readonly gainHeading: boolean
  readonly headings: ReadonlySet<HeadingKind>
  readonly leadIn: Passage | undefined
  readonly question: boolean
  readonly quoted: boolean
}

/** How far from its verb a thing gained may stand. Words. */
const reach = 7

/** Words that end a verb's object: what comes after them is said of it, or of something else. */
const objectEnds = new Set(
  `to for in on with at by from into onto that which who whom as about through via how what when where why if is are be been was were has had
  can will could should would may might their your his her they you them while against within during between than then not also using`.split(
    /\s+/,
  ),
)

/** Words that may follow a thing gained and leave it one. */
const mayFollow = new Set(
  `of and or in by through for with to around across among from on at within over as while so that via per during until before after
  rate rates growth numbers number levels level figures base metrics efforts goals targets both among throughout worldwide globally
  more further year month week quarter overall is are will rather because if when where which &`.split(/\s+/),
)

/** Words that raise what they stand before. */
const higher = new Set('more higher greater increased improved rapid faster strong stronger bigger larger broader wider growing'.split(' '))

/** Verbs that take a customer somewhere by their own meaning; the others of their class do so only with "to", "into" or "onto". */
const takesCustomers = new Set(
  'convert converts converting monetise monetize monetising monetizing upsell upselling capture capturing hook hooking lure luring milk squeeze exploit'.split(
    ' ',
  ),
)

/** What a sentence says the organisation gains, in order, without overlaps. */
export const companyGains = partyFact<readonly CompanyGain[]>((sentence, lexicon, _roster, other) => {
  const found: CompanyGain[] = []
  const { words } = sentence
  const named = other(parties)
  const customers = named.filter(({ party }) => party === 'customer')
  const strong = termsOf(sentence, 'company-gains', lexicon)
  const weak = termsOf(sentence, 'company-goods', lexicon)
  const counts = termsOf(sentence, 'count-words', lexicon)
  const compounds = termsOf(sentence, 'growth-compounds', lexicon)

  for (const verb of termsOf(sentence, 'push-verbs', lexicon)) more(verb, object(verb, strong) ?? object(verb, weak) ?? counted(verb))
  for (const verb of termsOf(sentence, 'seeking-verbs', lexicon)) more(verb, object(verb, strong) ?? counted(verb))
  for (const noun of termsOf(sentence, 'growth-nouns', lexicon)) {
    const next = words[noun.to]?.lower
    if (next !== 'in' && next !== 'of') continue
    const after = { from: noun.from, to: noun.to + 1 }
    more(noun, object(after, strong) ?? object(after, weak) ?? counted(after))
  }
  for (const verb of termsOf(sentence, 'standing-verbs', lexicon)) {
    const standing = within(termsOf(sentence, 'standing-words', lexicon), verb, 8)
    // "go-to" is a standing, "go to" is none.
    if (standing !== undefined && !/^go to$/i.test(text(sentence, standing))) add('standing', verb, standing)
  }
  for (const verb of termsOf(sentence, 'relief-verbs', lexicon)) {
    const load = object(verb, termsOf(sentence, 'relief-nouns', lexicon))
    if (load !== undefined) add('relief', verb, load)
  }
  for (const verb of termsOf(sentence, 'acting-verbs', lexicon)) {
    const customer = object(verb, customers, 5)
    if (customer === undefined) continue
    const base = words[verb.from]!.lower
    if (takesCustomers.has(base)) add('acting', verb, customer)
    else if (!/ed$/.test(base) || clauseAt(sentence, verb.from, verb.to).mood !== 'noun') {
      const end = clauseAt(sentence, verb.from, verb.to).to
      const way = words.findIndex(({ lower }, at) => at >= customer.to && at < Math.min(end, customer.to + 6) && towards.has(lower))
      if (way < 0) continue
      const own = named.find(({ party, from }) => party !== 'customer' && from > way && from <= way + 6 && from < end)
      if (own !== undefined) add('acting', verb, { from: customer.from, to: own.to })
    }
  }
  for (const verb of termsOf(sentence, 'promoting-verbs', lexicon)) {
    const own = object(
      verb,
      named.filter(({ party }) => party !== 'customer'),
      4,
    )
    if (own !== undefined) add('promoting', verb, own)
  }
  // What opens a line is wanted without a verb: "Lead generation via …", "Higher conversion".
  for (const gain of compounds) if (gain.from === 0 && words.length <= 14) add('more', { from: 0, to: 0 }, gain)
  const first = words[0]
  if (first !== undefined && higher.has(first.lower)) more({ from: 0, to: 1 }, object({ from: 0, to: 1 }, strong, 3))
  return merged(found)

  function more(verb: Term, gain: Term | undefined): void {
    if (gain !== undefined) add('more', verb, gain)
  }

  function add(kind: GainKind, verb: Term, gain: Term): void {
    found.push({
      kind,
      clause: clauseAt(sentence, verb.from, verb.to),
      from: verb.from,
      to: Math.max(verb.to, gain.to),
      gainFrom: gain.from,
      gainTo: gain.to,
      verb: text(sentence, verb),
      gain: text(sentence, gain),
    })
  }

  function within(terms: readonly Term[], verb: Term, far = reach): Term | undefined {
    const end = Math.min(clauseAt(sentence, verb.from, verb.to).to, verb.to + far)
    return terms.find((term) => term.from >= verb.to && term.from < end)
  }

  /** The first of the terms that the verb has for its object: nothing between them ends the object, and it is the object's head. */
  function object(verb: Term, terms: readonly Term[], far = reach, part = false): Term | undefined {
    const end = Math.min(clauseAt(sentence, verb.from, verb.to).to, verb.to + far)
    for (let at = verb.to; at < end; at += 1) {
      const term = terms.find(({ from }) => from === at)
      if (term !== undefined && (part || heads(term))) return term
      const lower = words[at]!.lower
      if (objectEnds.has(lower) || (lower === 'of' && !counts.some(({ from, to }) => from <= at && at < to))) return undefined
    }
    return undefined
  }

  function heads({ to }: Term): boolean {
    const next = words[to]
    if (next === undefined || mayFollow.has(next.lower)) return true
    return /[^\s\-\u2019']/.test(sentence.passage.text.slice(words[to - 1]!.end, next.start)) || strong.some(({ from }) => from === to)
  }

  /** "the number of shops", "more members": customers counted are something the company has. */
  function counted(verb: Term): Term | undefined {
    const count = object(verb, counts, 4, true)
    if (count === undefined) return undefined
    let customer: Term | undefined
    for (let at = count.to; at < Math.min(words.length, count.to + 4); at += 1) {
      const next = customers.find(({ from }) => from === at)
      // "new community members": the last of several nouns is the one that counts.
      if (next !== undefined) customer = next
      else if (customer !== undefined || objectEnds.has(words[at]!.lower) || words[at]!.lower === 'and') break
    }
    return customer !== undefined && heads(customer) ? { from: count.from, to: customer.to } : undefined
  }
})

const towards = new Set(['to', 'into', 'onto', 'on', 'through', 'over', 'in'])

function text({ passage, words }: SentenceText, { from, to }: Term): string {
  return from >= to ? '' : passage.text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ')
}

/** One gain where several share words; the first that starts stands for them, and of those the longest. */
function merged(found: readonly CompanyGain[]): readonly CompanyGain[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: CompanyGain[] = []
  for (const gain of sorted) {
    const last = kept.at(-1)
    if (last !== undefined && gain.from < last.to) continue
    kept.push(gain)
  }
  return kept
}

/** The statements of what the organisation is to gain, in document order, with what stands around them. */
export const aims = fact<readonly Aim[]>((analysis) => {
  const found: Aim[] = []
  const kinds = kindsOfSections(analysis)
  const leads = leadIns(analysis)
  const { sentences } = analysis.document
  for (const sentence of sentences) {
    const role = sentence.passage.reading.role
    if (role === 'heading' || role === 'code') continue
    const gains = companyGains(sentence, analysis)
    if (gains.length === 0) continue
    const leadIn = leads[sentence.passage.index]
    const { section } = sentence.passage.block
    const named = parties(sentence, analysis)
    const own = customerGains(sentence, analysis)
    for (const gain of gains) {
      const previous = sentences[sentence.index - 1]
      const next = sentences[sentence.index + 1]
      const words = sentence.reading.words
      const from = words[gain.from]!
      const to = words[Math.max(gain.to, Math.min(gain.clause.to, gain.to + 8)) - 1]!
      found.push({
        ...gain,
        sentence,
        span: locate(sentence, from.start, to.end),
        words: sentence.reading.passage.text.slice(from.start, words[gain.to - 1]!.end),
        ownName: named.some(({ party, from, to }) => party !== 'customer' && to > gain.from - 3 && from < gain.clause.to),
        customerNamed: named.some(({ party }) => party === 'customer'),
        customerActs: named.some(({ party, to }) => party === 'customer' && to === gain.clause.from),
        gainHere: own.filter(({ clear, to, from }) => clear && (to <= gain.from || from >= gain.to)).length,
        goodHere: own.filter(({ clear }) => !clear).length,
        gainPrevious: near(previous, sentence) && clearGain(previous!, analysis),
        gainNext: near(next, sentence) && clearGain(next!, analysis),
        gainLeadIn: leadIn?.sentences.some((one) => clearGain(one, analysis)) ?? false,
        gainHeading: section.heading?.sentences.some((one) => clearGain(one, analysis)) ?? false,
        headings: kinds[section.index]!,
        leadIn,
        question: /\?\s*$/.test(sentence.reading.text),
        quoted: sentence.passage.reading.quoted,
      })
    }
  }
  return found
})

/** Whether two sentences are read together: in one passage, or in passages of the same kind of place that follow on each other. */
function near(other: Sentence | undefined, sentence: Sentence): boolean {
  if (other === undefined) return false
  return other.passage === sentence.passage || (other.passage.block === sentence.passage.block && other.passage.reading.role !== 'heading')
}

function clearGain(sentence: Sentence, analysis: Analysis): boolean {
  return customerGains(sentence, analysis).some(({ clear }) => clear)
}
