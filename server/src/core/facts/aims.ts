import type { Span } from '../base/span.ts'
import type { Passage, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { customerGains } from './customer-gains.ts'
import { fact } from './fact.ts'
import { type HeadingKind, kindsOfSections } from './heading-kinds.ts'
import { hyphenated } from './hyphenated.ts'
import { leadIn } from './lead-in.ts'
import { type Mention, parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { placedFact } from './stretch-fact.ts'

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
  /** Said in nouns, without a verb ("Lead generation"). */
  readonly verbless: boolean
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
  /** Who does it is left open or is the organisation, what it offers or what it plans; not the market, partners or the law. */
  readonly ownDoing: boolean
  /** The heading, the words that lead to it or the sentence itself say that it is wanted. */
  readonly wanted: boolean
  readonly headings: ReadonlySet<HeadingKind>
  readonly leadIn: Passage | undefined
  readonly question: boolean
  readonly quoted: boolean
  /** The gain is money. */
  readonly money: boolean
}

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
  more further towards toward faster year month week quarter overall is are will rather because if when where which & signing who using joining visiting attending buying coming we they about regarding under beyond without out up into onto per`.split(
    /\s+/,
  ),
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
  const things = [...customers, ...termsOf(sentence, 'counted-things', lexicon)]
  const strong = termsOf(sentence, 'company-gains', lexicon)
  const weak = termsOf(sentence, 'company-goods', lexicon)
  const counts = termsOf(sentence, 'count-words', lexicon)
  const figures = words.flatMap(({ lower }, at) =>
    /^\d[\d.,]*[km]?\+?$/.test(lower) || numerals.has(lower) ? [{ from: at, to: at + 1 }] : [],
  )
  const owned = named.filter(({ party }) => party !== 'customer')
  const rivals = termsOf(sentence, 'rivals', lexicon)
  const compounds = termsOf(sentence, 'growth-compounds', lexicon)

  for (const verb of termsOf(sentence, 'push-verbs', lexicon)) more(verb, object(verb, strong) ?? object(verb, weak) ?? counted(verb))
  for (const verb of termsOf(sentence, 'seeking-verbs', lexicon)) more(verb, object(verb, strong) ?? counted(verb) ?? ourOwn(verb))
  for (const verb of termsOf(sentence, 'gathering-verbs', lexicon)) {
    // One more engineer is a colleague; many are a market.
    if (single.has(words[verb.to]?.lower ?? '')) continue
    const customer = object(verb, customers) ?? (figured(verb) ? object(verb, things) : undefined)
    const { mood } = clauseAt(sentence, verb.from, verb.to)
    if (customer !== undefined && !ableNow(customer) && (mood === 'imperative' || mood === 'infinitive' || mood === 'modal'))
      add('more', verb, customer)
  }
  for (const noun of termsOf(sentence, 'growth-nouns', lexicon)) {
    const next = words[noun.to]?.lower
    if (next !== 'in' && next !== 'of' && next !== 'and') continue
    const after = { from: noun.from, to: noun.to + 1 }
    // "Drive an increase in …": the verb before it is what the writer does.
    const verb = [...termsOf(sentence, 'push-verbs', lexicon), ...termsOf(sentence, 'seeking-verbs', lexicon)].find(
      ({ to }) => to <= noun.from && to >= noun.from - 3,
    )
    const gain = object(after, strong) ?? object(after, weak) ?? counted(after)
    if (gain !== undefined) add('more', verb ?? noun, gain, (verb ?? noun).from, verb === undefined)
  }
  for (const verb of termsOf(sentence, 'standing-verbs', lexicon)) {
    const standing = within(termsOf(sentence, 'standing-words', lexicon), verb, 8)
    // "go-to" is a standing, "go to" is none.
    if (standing === undefined || /^go to$/i.test(text(sentence, standing))) continue
    // "Position them as a leader": theirs is the standing.
    const raised = words.slice(verb.to, standing.from).some(({ lower }) => otherPeople.has(lower))
    if (!raised && !customers.some(({ from }) => from >= verb.to && from < Math.min(verb.to + 3, standing.from)))
      add('standing', verb, standing)
  }
  for (const verb of termsOf(sentence, 'making-known-verbs', lexicon)) {
    const own = owned.find(({ from }) => from >= verb.to && from <= verb.to + 3) ?? capital(verb.to, verb.to + 1)
    const standing = own && within(termsOf(sentence, 'standing-words', lexicon), { from: verb.from, to: own.to }, 5)
    if (standing !== undefined) add('standing', verb, standing)
  }
  for (const verb of termsOf(sentence, 'stirring-verbs', lexicon)) {
    const mood = clauseAt(sentence, verb.from, verb.to).mood
    if (mood === 'noun' || mood === 'past' || single.has(words[verb.to]?.lower ?? '')) continue
    // "Educate the market": markets are taught for our sake, people for theirs.
    const stirred = object(verb, [...customers, ...termsOf(sentence, 'market-nouns', lexicon)], 5)
    if (stirred !== undefined) add('acting', verb, stirred)
  }
  for (const verb of termsOf(sentence, 'selling-verbs', lexicon)) {
    const mood = clauseAt(sentence, verb.from, verb.to).mood
    if (mood !== 'noun' && mood !== 'past') add('more', verb, { from: verb.to - 1, to: Math.min(verb.to + 1, words.length) })
  }
  for (const verb of termsOf(sentence, 'fame-verbs', lexicon)) {
    const start = /^(?:of|about|for|in|around)$/.test(words[verb.to]?.lower ?? '') ? verb.to + 1 : verb.to
    const ours = /^(?:our|its)$/.test(words[start]?.lower ?? '') ? { from: start, to: start + 1 } : undefined
    const own = owned.find(({ from }) => from >= start && from <= start + 3) ?? ours ?? capital(start, start + 2)
    const { mood } = clauseAt(sentence, verb.from, verb.to)
    if (own !== undefined && mood !== 'past' && mood !== 'noun') add('more', verb, own)
  }
  for (const { from, to } of termsOf(sentence, 'openings', lexicon)) {
    // "An opportunity for us to …": chances are the company's unless they are said to be somebody else's.
    const whose = named.find((one) => one.from >= to && one.from <= to + 2) ?? named.findLast((one) => one.to <= from && one.to >= from - 4)
    const inMarket = termsOf(sentence, 'market-nouns', lexicon).find((one) => one.from >= to && one.from <= to + 4)
    if (inMarket !== undefined && whose?.party !== 'customer') add('more', { from, to }, inMarket)
    else if (whose !== undefined && whose.party !== 'customer' && whose.from >= to) add('more', { from, to }, whose)
  }
  for (const customer of customers) {
    // "All clinics will order through our portal": what customers are to do, with what is ours.
    if (!bidding.has(words[customer.to]?.lower ?? '') || words[customer.to]!.lower === 'need') continue
    const clause = clauseAt(sentence, customer.to, customer.to + 1)
    const way = words.findIndex(
      ({ lower }, at) => at > customer.to + 1 && at < Math.min(clause.to, customer.to + 9) && throughUs.has(lower),
    )
    const own = way < 0 ? undefined : owned.find(({ from }) => from > way && from <= way + 2)
    if (own !== undefined) add('acting', { from: customer.to, to: customer.to + 2 }, { from: customer.from, to: own.to }, customer.from)
  }
  for (const verb of termsOf(sentence, 'entering-verbs', lexicon)) {
    const place = capital(verb.to, verb.to + 1)
    if (place !== undefined) add('standing', verb, place)
  }
  for (const verb of termsOf(sentence, 'relief-verbs', lexicon)) {
    const load = object(verb, termsOf(sentence, 'relief-nouns', lexicon))
    if (load !== undefined) add('relief', verb, load)
  }
  for (const verb of termsOf(sentence, 'acting-verbs', lexicon)) {
    const customer = object(verb, customers, 5)
    if (customer === undefined) continue
    const base = words[verb.from]!.lower
    const clause = clauseAt(sentence, verb.from, verb.to)
    if (takesCustomers.has(base)) add('acting', verb, customer)
    else if (clause.mood !== 'noun' && clause.mood !== 'past') {
      const way = words.findIndex(({ lower }, at) => at >= customer.to && at < Math.min(clause.to, customer.to + 5) && towards.has(lower))
      if (way < 0) continue
      const goals = [...named, ...termsOf(sentence, 'destinations', lexicon)]
      const goal = goals.find(({ from }) => from > way && from <= way + 6 && from < clause.to)
      if (goal !== undefined) add('acting', verb, { from: customer.from, to: goal.to })
    }
  }
  for (const verb of termsOf(sentence, 'swaying-verbs', lexicon)) {
    const customer = object(verb, customers, 5, true)
    if (customer === undefined) continue
    const state = termsOf(sentence, 'swayed-states', lexicon).find(({ from }) => from >= customer.to && from <= customer.to + 2)
    // "Persuade councils to build on our model": to do something with what is ours.
    const { to: end } = clauseAt(sentence, verb.from, verb.to)
    const bid = words[customer.to]?.lower === 'to' && owned.find(({ from }) => from > customer.to && from <= customer.to + 6 && from < end)
    const kindly = inviting.has(words[verb.from]!.lower.slice(0, 5)) && state !== undefined && givingTime.has(words[state.to - 1]!.lower)
    if (state !== undefined && !kindly) add('acting', verb, { from: customer.from, to: state.to })
    else if (bid) add('acting', verb, { from: customer.from, to: bid.to })
  }
  for (const { from, to } of termsOf(sentence, 'making-aware', lexicon)) {
    const customer = customers.find((one) => one.from >= from && one.from <= to + 3)
    const aware = customer && words.slice(customer.to, customer.to + 2).findIndex(({ lower }) => lower === 'aware')
    if (aware === undefined || aware < 0) continue
    const own =
      owned.find((one) => one.from > customer!.to + aware && one.from <= customer!.to + aware + 4) ??
      capital(customer!.to + aware + 2, customer!.to + aware + 3)
    if (own !== undefined) add('acting', { from, to }, { from: customer!.from, to: own.to })
  }
  for (const customer of customers) {
    // "Members should use our app": what is wanted of them, said as what they are to do.
    if (!bidding.has(words[customer.to]?.lower ?? '')) continue
    const duty = termsOf(sentence, 'customer-duties', lexicon).find(({ from }) => from > customer.to && from <= customer.to + 3)
    const own = duty && named.find(({ party, from }) => party === 'company' && from >= duty.to && from <= duty.to + 7)
    if (own !== undefined) add('acting', { from: customer.to, to: duty!.to }, { from: customer.from, to: own.to }, customer.from)
  }
  for (const verb of termsOf(sentence, 'market-verbs', lexicon)) {
    const market = object(verb, termsOf(sentence, 'market-nouns', lexicon), 5)
    // "Capture name, address and segment": one thing of many to be noted is no market to be won.
    if (market !== undefined && !text(sentence, { from: verb.from, to: market.to }).includes(',')) add('standing', verb, market)
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
  for (const gain of compounds) {
    const stated = words.slice(gain.to, gain.to + 8).some(({ lower }) => finiteVerbs.has(lower))
    if (!heads(gain) || stated) continue
    if (gain.from === 0 ? words.length <= 14 : purposes.has(words[gain.from - 1]!.lower))
      add('more', { from: gain.from, to: gain.from }, gain, gain.from, true)
  }
  const first = words[0]
  if (first !== undefined && first.lower === 'more' && words.length <= 8) bare({ from: 0, to: 0 }, counted({ from: 0, to: 0 }))
  if (first !== undefined && higher.has(first.lower)) bare({ from: 0, to: 1 }, object({ from: 0, to: 1 }, strong, 3))
  return merged(found)

  function more(verb: Term, gain: Term | undefined): void {
    if (gain !== undefined) add('more', verb, gain)
  }

  function bare(verb: Term, gain: Term | undefined): void {
    if (gain !== undefined) add('more', verb, gain, verb.from, true)
  }

  /** "Extend our reach": what may be good to have is, where it is ours. */
  function ourOwn(verb: Term): Term | undefined {
    const good = object(verb, weak, 4)
    return good !== undefined && words.slice(verb.to, good.from).some(({ lower }) => lower === 'our') ? good : undefined
  }

  function figured(verb: Term): boolean {
    return figures.some(({ from }) => from >= verb.to && from <= verb.to + 1)
  }

  /** "Parents who understand the report": counted by what they are able to do, not by what they bring. */
  function ableNow({ to }: Term): boolean {
    const next = words[to]?.lower
    if (next !== 'who' && next !== 'that' && next !== 'able') return false
    const brings = ['customer-duties', 'usage-measures', 'attention-measures'] as const
    const follows = words[to + 1]?.lower ?? ''
    return (
      !bringing.has(follows) && !brings.some((family) => termsOf(sentence, family, lexicon).some(({ from }) => from > to && from <= to + 2))
    )
  }

  /** A name said with a capital letter, from one word to another. */
  function capital(from: number, until: number): Term | undefined {
    for (let at = from; at <= Math.min(until, words.length - 1); at += 1) {
      if (!/^(?:the|a|an|and|new)$/.test(words[at]!.lower)) {
        return /^\p{Lu}/u.test(sentence.passage.text.slice(words[at]!.start, words[at]!.end)) ? { from: at, to: at + 1 } : undefined
      }
    }
    return undefined
  }

  function add(kind: GainKind, verb: Term, gain: Term, from = verb.from, verbless = false): void {
    // What somebody else is after, what customers do by themselves, and what there is none of, is no gain that is planned.
    const clause = clauseAt(sentence, verb.from, verb.to)
    if (rivals.some(({ to }) => to <= from && to >= from - 5)) return
    if (words.slice(verb.to, gain.from + 1).some(({ lower }) => lower === 'no' || lower === 'zero')) return
    if (kind !== 'acting' && clause.mood !== 'modal' && customers.some(({ to }) => to === from) && !relieved(from)) return
    if (causeOnly(gain) || theirGain(gain)) return
    // "The build-in-public diary": part of a word does nothing.
    if (verb.to > verb.from && sentence.passage.text[words[verb.to - 1]!.end] === '-') return
    if (sentence.passage.text[words[from]!.start - 1] === '-' && from > 0) return
    found.push({
      kind,
      clause,
      from,
      to: Math.max(verb.to, gain.to),
      gainFrom: gain.from,
      gainTo: gain.to,
      verb: text(sentence, verb),
      gain: text(sentence, gain),
      verbless,
    })
  }

  /** "Widen student reach and eligibility": those served can then have what they could not. */
  function theirGain(gain: Term): boolean {
    return (
      customers.some(({ from, to }) => from >= gain.from - 1 && to <= gain.to) &&
      words.slice(gain.from, gain.to + 3).some(({ lower }) => theirChances.has(lower))
    )
  }

  function within(terms: readonly Term[], verb: Term, far = reach): Term | undefined {
    const end = Math.min(clauseAt(sentence, verb.from, verb.to).to, verb.to + far)
    return terms.find((term) => term.from >= verb.to && term.from < end)
  }

  /** The first of the terms that the verb has for its object: nothing between them ends the object, and it is the object's head. */
  function object(verb: Term, terms: readonly Term[], far = reach, part = false): Term | undefined {
    const end = Math.min(clauseAt(sentence, verb.from, verb.to).to, verb.to + far)
    for (let at = verb.to; at < end; at += 1) {
      // "Record the time, place and market": a list of things is not what its last one is.
      if (at > verb.to + 1 && sentence.passage.text.slice(words[at - 1]!.end, words[at]!.start).includes(',')) return undefined
      const term = terms.find(({ from }) => from === at)
      if (term !== undefined && (part || heads(term))) return term
      const lower = words[at]!.lower
      if (objectEnds.has(lower) && !hyphened(at)) return undefined
      const counting = counts.some(({ from, to }) => from <= at && at < to) || figures.some(({ to }) => to === at || to === at - 1)
      if (lower === 'of' && !counting) return undefined
    }
    return undefined
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
    return /[^\s\-\u2019']/.test(sentence.passage.text.slice(words[to - 1]!.end, next.start)) || strong.some(({ from }) => from === to)
  }

  /** "the number of shops", "more members": customers counted are something the company has. */
  function counted(verb: Term): Term | undefined {
    const count = object(verb, counts, 4, true) ?? object(verb, figures, 4, true)
    if (count === undefined) return undefined
    // "A new issue" is no success; "the number of issues" and "50 orders" are counted as one.
    const plainly = /^(?:new|more|additional)$/.test(words[count.from]!.lower)
    let customer: Term | undefined
    for (let at = count.to; at < Math.min(words.length, count.to + 4); at += 1) {
      const next = (plainly ? customers : things).find(({ from }) => from === at)
      // "new community members": the last of several nouns is the one that counts.
      if (next !== undefined) customer = next
      else if (customer !== undefined || objectEnds.has(words[at]!.lower) || words[at]!.lower === 'and') break
    }
    if (customer === undefined || ableNow(customer)) return undefined
    const done = /(?:ed|ing)$/.test(words[customer.to]?.lower ?? '')
    return done || heads(customer) ? { from: count.from, to: customer.to } : undefined
  }

  /** "to users: increase …", "for members grow …": a mark or a preposition parts the customers from the verb. */
  function relieved(from: number): boolean {
    return /[^\s'\u2019]/.test(sentence.passage.text.slice(words[from - 1]!.end, words[from]!.start))
  }

  /** "Awareness of dementia", "conversion of milk": of something that is nobody's brand and no customer. */
  function causeOnly({ to }: Term): boolean {
    const last = words[to - 1]!.lower
    if ((last !== 'awareness' && last !== 'conversion') || !/^(?:of|about|around)$/.test(words[to]?.lower ?? '')) return false
    if (/^(?:our|its|the)$/.test(words[to + 1]?.lower ?? '') || capital(to + 1, to + 2) !== undefined) return false
    return !named.some(({ from }) => from > to && from <= to + 5)
  }
})

const numerals = new Set(
  'two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand million dozens hundreds thousands millions'.split(
    ' ',
  ),
)

/** How verbs of inviting begin; what people are invited to may be for their own sake. */
const inviting = new Set('encou motiv promp'.split(' '))

const givingTime = new Set('participate submit share contribute engage engaged involved give commit stay return attend visit'.split(' '))

/** Words before one person only. */
const single = new Set('a an one another second third'.split(' '))

/** What customers do that brings the company something. */
const bringing = new Set(
  'use uses pay pays buy buys adopt adopts renew renews subscribe subscribes upgrade upgrades register registers sign signs return returns visit visits click clicks purchase purchases contribute contributes choose chooses follow follows convert converts come comes recommend recommends refer refers have has are is book books donate donates join joins'.split(
    ' ',
  ),
)

const purposes = new Set(['for', 'on', 'towards', 'toward'])

const bidding = new Set(['should', 'must', 'will', 'shall', 'need'])

/** What machines use. */
const machinery = new Set(
  'network resource resources cpu gpu memory disk storage energy bandwidth power water fuel intended advanced capacity'.split(' '),
)

/** Words for others than the organisation, as objects. */
const otherPeople = new Set('them him her you themselves yourself everyone anyone people'.split(' '))

/** Verbs that make a sentence of what would else be nouns. */
const finiteVerbs = new Set(
  'is are was were has have had will can could should would may might must does do did remains remained becomes became depends requires means happens'.split(
    ' ',
  ),
)

/** What people come by, and what is their gain when it grows. */
const theirChances = new Set('access eligibility opportunity opportunities choice choices entitlement entitlements rights'.split(' '))

/** Words that want what comes after them. */
const wanting = new Set(
  'want wants aim aims aiming goal goals objective objectives target targets targeting seek seeks seeking pursue focus focused priority prioritise prioritize mission ambition need needs plan plans purpose achieve deliver'.split(
    ' ',
  ),
)

/** Subjects by which a plan speaks of itself. */
const planWords = new Set(
  'we our us i this these it strategy plan plans campaign campaigns programme programmes program programs initiative initiatives goal goals objective objectives aim mission vision team teams company organisation organization business launch effort efforts phase roadmap all each'.split(
    ' ',
  ),
)

const throughUs = new Set(['through', 'via', 'using'])

const towards = new Set(['to', 'into', 'onto', 'towards', 'toward'])

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

const gaining = blockFact<readonly Sentence[]>((block, analysis) =>
  block.sentences.filter((sentence) => {
    const { role } = sentence.passage.reading
    return role !== 'heading' && role !== 'code' && companyGains(sentence, analysis).length > 0
  }),
)

/** The aims of a stretch of blocks, by block; those of blocks without any are left out. */
export const aimsOfStretch = placedFact<readonly (readonly Aim[])[]>((blocks, analysis) => {
  const found: (readonly Aim[])[] = []
  const kinds = kindsOfSections(analysis)
  for (const block of blocks) {
    const all = gaining(block, analysis).flatMap((sentence) => aimsOf(sentence, kinds[block.section.index]!, analysis))
    if (all.length > 0) found.push(all)
  }
  return found
})

/** The statements of what the organisation is to gain, in document order, with what stands around them. */
export const aims = fact<readonly Aim[]>((analysis) =>
  analysis.document.stretches.flatMap((stretch) => aimsOfStretch(stretch, analysis).flat()),
)

/** The aims of one sentence. All that they rest on is in its block, but for the paragraph before that and the headings over it. */
function aimsOf(sentence: Sentence, headings: ReadonlySet<HeadingKind>, analysis: Analysis): readonly Aim[] {
  const lead = leadIn(sentence.passage, analysis)
  const { heading } = sentence.passage.block.section
  const { words } = sentence.reading
  const named = parties(sentence, analysis)
  const own = customerGains(sentence, analysis)
  const { sentences } = analysis.document
  const previous = sentences[sentence.index - 1]
  const next = sentences[sentence.index + 1]
  return companyGains(sentence, analysis).map((gain) => {
    const from = words[gain.from]!
    const to = words[endOfGain(sentence.reading, gain) - 1]!
    return {
      ...gain,
      sentence,
      // Asked for when it is shown: the block it stands in moves while its aims stay the same.
      get span() {
        return locate(sentence, from.start, to.end)
      },
      words: quoted(sentence.reading, gain),
      ownDoing: ownDoing(sentence.reading, gain, named),
      wanted:
        wants(sentence.reading, gain.from) ||
        (leads(sentence.reading, gain.from) &&
          // A table may list anything under a heading; its column says what the cells are.
          ((headings.has('goals') && sentence.passage.reading.cell === undefined) ||
            (lead?.sentences.some(({ reading }) => wants(reading)) ?? false))),
      ownName: named.some(({ party, from, to }) => party !== 'customer' && to > gain.from - 3 && from < gain.clause.to),
      customerNamed: named.some(({ party }) => party === 'customer'),
      customerActs: named.some(({ party, to }) => party === 'customer' && to === gain.clause.from),
      gainHere: own.filter(({ clear, to, from }) => clear && (to <= gain.from || from >= gain.to)).length,
      goodHere: own.filter(({ clear }) => !clear).length,
      gainPrevious: near(previous, sentence) && clearGain(previous!, analysis),
      gainNext: near(next, sentence) && clearGain(next!, analysis),
      gainLeadIn: lead?.sentences.some((one) => clearGain(one, analysis)) ?? false,
      gainHeading: heading?.sentences.some((one) => clearGain(one, analysis)) ?? false,
      headings,
      leadIn: lead,
      question: /\?\s*$/.test(sentence.reading.text),
      quoted: sentence.passage.reading.quoted,
      money: termsOf(sentence.reading, 'money-words', analysis.lexicon).some((term) => term.from < gain.to && term.to > gain.from),
    }
  })
}

/** Words that no stretch of text should end on. */
const danglers = new Set(
  'the a an of and or in on to for with by at from that which our their its his your is are as we you they be will through this these key top'.split(
    ' ',
  ),
)

/** Where the words said of a gain end: at the next mark or clause, and never on a word that leads to another. */
function endOfGain(sentence: SentenceText, { clause, to }: CompanyGain): number {
  const { passage, words } = sentence
  let end = to
  const limit = Math.min(clause.to, to + 8)
  while (
    end < limit &&
    !/[,;:()]/.test(passage.text.slice(words[end - 1]!.end, words[end]!.start)) &&
    !/^(?:that|which|we|is|are)$/.test(words[end]!.lower)
  )
    end += 1
  while (hyphenated(sentence, end)) end += 1
  while (end > to && danglers.has(words[end - 1]!.lower) && !hyphenated(sentence, end - 1)) end -= 1
  return end
}

/** Words at which a quotation may stop. */
const quoteStops = new Set('for in on by with within to through across among as and or during over at from via until'.split(' '))

/** Longest quotation that is not stopped at a preposition. Words. */
const longestQuote = 8

/** The words by which a remark names a gain: up to its last noun, and on to the end of the clause where that is near. */
function quoted(sentence: SentenceText, gain: CompanyGain): string {
  const { passage, words } = sentence
  const limit = endOfGain(sentence, gain)
  let end = limit
  if (limit - gain.from > longestQuote) {
    end = gain.to
    while (end < limit && (!quoteStops.has(words[end]!.lower) || hyphenated(sentence, end))) end += 1
  }
  return passage.text.slice(words[gain.from]!.start, words[end - 1]!.end).replace(/\s+/g, ' ')
}

function ownDoing({ words }: SentenceText, { clause }: CompanyGain, named: readonly Mention[]): boolean {
  const { from, to } = clause.subject
  if (from >= to) return true
  return (
    words.slice(from, to).some(({ lower }) => planWords.has(lower)) ||
    named.some((one) => one.party !== 'customer' && one.from < to && one.to > from)
  )
}

/** Whether the words of a sentence, or those up to one of them, say that something is wanted. */
function wants({ words }: SentenceText, until = words.length): boolean {
  return words.slice(0, until).some(({ lower }) => wanting.has(lower))
}

/** Whether the words from one on open a sentence, or what follows a label or a preposition of purpose at its start. */
function leads({ passage, words }: SentenceText, from: number): boolean {
  if (from === 0 || /[:;–—|]|\s-\s/.test(passage.text.slice(words[from - 1]!.end, words[from]!.start))) return true
  return from <= 4 && words.slice(0, from).every(({ lower }) => /^[\d$€£%]/.test(lower) || leading.has(lower) || purposes.has(lower))
}

const leading = new Set('focus steady rapid strong significant sustained continued regular further more the a an'.split(' '))

/** Whether two sentences are read together: items of a list stand each for itself. */
function near(other: Sentence | undefined, sentence: Sentence): boolean {
  return other !== undefined && other.passage === sentence.passage
}

function clearGain(sentence: Sentence, analysis: Analysis): boolean {
  return customerGains(sentence, analysis).some(({ clear }) => clear)
}
