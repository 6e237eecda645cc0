import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { clauseAt } from './clauses.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
import { servedThen } from './good-for-them.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesWith } from './stretch-fact.ts'

/** A statement of what an organisation is, does or is for. */
export interface BusinessStatement {
  readonly span: Span
  /** The clause as it is written. */
  readonly words: string
  /** What it is told by: what is made or sold, or what those served can do. */
  readonly toldBy: 'product' | 'customer'
}

/** A clause that says what the organisation is or makes, as a half-open range of words. */
interface Identity {
  readonly from: number
  readonly to: number
  /** Says so by itself; the others do only where the heading asks for it. */
  readonly plain: boolean
  /** What it is told by is something people have from it: "dependable mornings". */
  readonly outcome?: boolean
}

const own = new Set(['we', 'our', 'us'])

/** "Everything we make": no statement of its own. */
const relatives = new Set('everything what all that which anything things something software products'.split(' '))

/** Verbs whose object is a thing made or sold by their own meaning. */
const goods = new Set(
  'make makes made manufacture manufactures sell sells supply supplies distribute distributes brew brews bake bakes print prints'.split(
    ' ',
  ),
)

/** Clauses that tell a business by what it makes or sells. */
const identities = partyFact<readonly Identity[]>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  const found: Identity[] = []
  const makers = termsOf(sentence, 'maker-nouns', lexicon)
  const offers = [...termsOf(sentence, 'product-nouns', lexicon), ...makers]
  const company = other(parties).filter(({ party }) => party !== 'customer')
  // Where nobody served is named and nothing done for anybody, whatever stands there is a thing.
  const things = termsOf(sentence, 'things-offered', lexicon)
  const bare = things.length > 0 && !other(parties).some(({ party }) => party === 'customer') && !other(servedThen)
  for (const phrase of termsOf(sentence, 'business-phrases', lexicon)) {
    const { to } = clauseAt(sentence, phrase.from, phrase.to)
    const said = words
      .slice(phrase.from, phrase.to)
      .map(({ lower }) => lower)
      .join(' ')
    const within = (terms: readonly Term[]): boolean => terms.some((term) => term.from >= phrase.to && term.from < to)
    const subject = company.find((party) => party.to === phrase.from - 1 || party.to === phrase.from)
    if (said === 'in the business of') found.push({ from: subject?.from ?? phrase.from, to, plain: true, outcome: outcome(phrase.to, to) })
    else if (said === 'we are in the') {
      const told = words[phrase.to + 1]?.lower === 'of' ? phrase.to + 2 : phrase.to
      if (within(makers)) found.push({ from: phrase.from, to, plain: true, outcome: outcome(told, to) })
    } else if (/(?:mission|vision|purpose|mission to)\b/.test(said)) {
      const verb = termsOf(sentence, 'making-verbs', lexicon).find(({ from }) => from >= phrase.to - 1 && from <= phrase.to + 1)
      if (verb !== undefined && offers.some(({ from }) => from >= verb.to && from < to)) found.push({ from: phrase.from, to, plain: true })
    } else if (/\ban?$/.test(said)) {
      if (within(makers)) found.push({ from: phrase.from, to, plain: /heart|core|foremost|remain/.test(said) })
    } else found.push({ from: phrase.from, to, plain: true, outcome: outcome(phrase.to, to) })
  }
  for (const verb of termsOf(sentence, 'making-verbs', lexicon)) {
    const before = words[verb.from - 1]
    const subject = company.find((party) => party.to === verb.from)
    if (before !== undefined && subject !== undefined && (own.has(before.lower) || /s$/.test(words[verb.from]!.lower))) {
      const { to } = clauseAt(sentence, verb.from, verb.to)
      const related = relatives.has(words[subject.from - 1]?.lower ?? '')
      const sold =
        (bare && madeOf(verb, to)) || goods.has(words[verb.from]!.lower) || offers.some(({ from }) => from >= verb.to && from < to)
      if (to > verb.to && sold && !related) found.push({ from: subject.from, to, plain: false })
    } else if ((verb.from === 0 || before?.lower === 'to') && !/(?:ed|ing)$/.test(words[verb.from]!.lower) && owned(verb.from)) {
      // "To build the best invoicing platform", under "Mission"; "the purpose of this page is to …" is nobody's business.
      const { to } = clauseAt(sentence, verb.from, verb.to)
      if ((bare && madeOf(verb, to)) || offers.some(({ from }) => from >= verb.to && from < to))
        found.push({ from: verb.from, to, plain: false })
    }
  }
  for (const party of company) {
    const [is, article] = [words[party.to]?.lower, words[party.to + 1]?.lower ?? '']
    if ((is !== 'is' && is !== 'are') || !articles.has(article)) continue
    const { to } = clauseAt(sentence, party.to, party.to + 2)
    if (offers.some(({ from }) => from >= party.to + 2 && from <= party.to + 7 && from < to))
      found.push({ from: party.from, to, plain: false })
  }
  // "Acme is in the payroll-software business": whoever opens the sentence, the trade is told by what is made.
  const trade = words.findIndex(({ lower }, at) => at <= 4 && (lower === 'is' || lower === 'are') && words[at + 1]?.lower === 'in')
  if (trade > 0 && words[trade + 2]?.lower === 'the' && !own.has(words[trade - 1]!.lower)) {
    const { to } = clauseAt(sentence, trade, trade + 3)
    const made = makers.some((term) => term.from >= trade + 3 && term.from < to)
    if (made && to > trade + 4 && /^(?:business|trade|industry)$/.test(words[to - 1]?.lower ?? '')) found.push({ from: 0, to, plain: true })
  }
  // "Acme is a database company", "what we are is a bus company": the kind of house it is, told by a thing.
  for (const maker of makers) {
    const is = [2, 3, 4, 5]
      .map((back) => maker.from - back)
      .find((at) => /^(?:is|are|remain|remains)$/.test(words[at]?.lower ?? '') && articles.has(words[at + 1]?.lower ?? ''))
    if (
      is === undefined ||
      !/^(?:company|business|firm|house|maker|manufacturer|producer|operator|carrier|publisher|brewery|bakery|railway|airline|retailer)$/.test(
        words[maker.to - 1]!.lower,
      )
    )
      continue
    if (maker.from - is < 3 || !bare) continue
    const subject = company.find((party) => party.to === is || party.to === is - 1)
    const named = is > 0 && is <= 3 && /^\p{Lu}/u.test(words[0]!.text) && !/^(?:this|that|there|it|who|here)$/.test(words[0]!.lower)
    if (subject !== undefined || named)
      found.push({ from: subject?.from ?? 0, to: maker.to, plain: !generic.test(words[maker.from - 1]!.lower) })
  }
  // "The complete platform for …": a name and no sentence.
  const label = termsOf(sentence, 'heading-identity', lexicon).find(({ from }) => from === 0)
  const start = label?.to ?? 0
  if (articles.has(words[start]?.lower ?? '')) {
    const { to } = clauseAt(sentence, start, start + 1)
    const offer = offers.find(({ from }) => from > start && from <= start + 7 && from < to)
    if (offer !== undefined && !/\b(?:is|are|was|will|has|have|can|where|who)\b/.test(textOf(start, to)))
      found.push({ from: start, to, plain: false })
  }
  // "What we do: cloud payroll software": a label and a thing.
  if (label !== undefined && start < words.length && found.length === 0 && offers.some(({ from }) => from >= start && from <= start + 6)) {
    const { to } = clauseAt(sentence, start, start + 1)
    if (!/\b(?:is|are|was|will|has|have|can|who|help|helps|so)\b/.test(textOf(start, to))) found.push({ from: start, to, plain: false })
  }
  return found.sort((a, b) => a.from - b.from)

  /** "Quiet nights for parents": what people have, where no thing is named by it or sold with it ("night buses", "hotel nights"). */
  function outcome(from: number, end: number): boolean {
    return [...termsOf(sentence, 'life-states', lexicon), ...termsOf(sentence, 'good-things', lexicon)].some((term) => {
      if (term.from < from || term.from > from + 2 || term.to > end) return false
      const heads = term.to >= end || !/^[\s-]*$/.test(sentence.passage.text.slice(words[term.to - 1]!.end, words[term.to]!.start))
      if (!heads && !afterNoun.has(words[term.to]!.lower)) return false
      const before = (one: Term): boolean => one.from >= from && one.to <= term.from
      return !words.slice(from, term.from).some(({ lower }) => afterNoun.has(lower)) && !things.some(before) && !offers.some(before)
    })
  }

  /** Whether a thing stands among the words right after a verb, by which its object is one. */
  function madeOf(verb: Term, end: number): boolean {
    if (/^(?:creat|defin|design|develop|deliver|built|made|sold|ran$)/.test(words[verb.from]!.lower)) return false
    return things.some(({ from }) => from >= verb.to && from < Math.min(end, verb.to + 7))
  }

  /** Whether the wish before a word is the organisation's: nothing stands before it but its label, or the organisation does. */
  function owned(at: number): boolean {
    if (at <= 1 || /^exists?$/.test(words[at - 2]?.lower ?? '')) return true
    if (words.slice(0, at).some(({ lower }) => own.has(lower)) || company.some((party) => party.to <= at)) return true
    const label = termsOf(sentence, 'heading-identity', lexicon).find(({ from }) => from === 0)
    return label !== undefined && at - label.to <= 1
  }

  function textOf(from: number, to: number): string {
    return words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ')
  }
})

/** What any company may be called. */
const generic =
  /^(?:growing|small|young|good|great|leading|private|public|limited|family|listed|holding|parent|new|global|local|independent|non-profit|profit|benefit|remote|distributed|for|learning|mission|different|better|stronger|driven|led|based|inclusive|services|service|trusted|ai|proud)$/

const articles = new Set(['a', 'an', 'the', 'our'])

/** What may stand behind a noun that is no part of a longer one. */
const afterNoun = new Set('and or for with without in on at to that which who when where by after before not of'.split(' '))

/** "**Vision** — …", "Mission: …": a line that carries its own heading. */
const labelled = sentenceFact((sentence, lexicon) => {
  const label = termsOf(sentence, 'heading-identity', lexicon).find(({ from }) => from === 0)
  if (label === undefined) return false
  const last = sentence.words[label.to - 1]!
  return /^\s*[:.—–-]/.test(sentence.passage.text.slice(last.end, last.end + 3))
})

const identityHeading = sentenceFact((sentence, lexicon) => termsOf(sentence, 'heading-identity', lexicon).length > 0)

const telling = sentencesWith((sentence, analysis) => {
  const { role, quoted } = sentence.passage.reading
  return role !== 'heading' && role !== 'code' && !quoted && identities(sentence, analysis).length > 0
})

/** What the organisation says of its business, where it sets out to say it. */
export const businessStatements = fact<readonly BusinessStatement[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  const asks = ({ heading }: Section): boolean => heading?.sentences.some((sentence) => identityHeading(sentence, analysis)) ?? false
  const found: BusinessStatement[] = []
  const done = new Set<number>()
  for (const sentence of telling(analysis)) {
    const { passage } = sentence
    const { section } = passage.block
    // The first statement of a part is its answer; what follows explains.
    if (done.has(section.index)) continue
    const all = identities(sentence, analysis)
    const answers = (asks(section) && opening(sentence)) || rowAsks(sentence, analysis) || labelled(passage.sentences[0]!, analysis)
    const here = answers ? all[0] : all.find(({ plain }) => plain)
    if (here === undefined || elsewhere(kinds[section.index]!)) continue
    done.add(section.index)
    const words = sentence.reading.words
    const from = words[here.from]!.start
    const to = words[here.to - 1]!.end
    found.push({
      span: locate(sentence, from, to),
      words: passage.reading.text.slice(from, to).replace(/\s+/g, ' '),
      toldBy: here.outcome === true || servedNearby(sentence, analysis) ? 'customer' : 'product',
    })
  }
  return found
})

/** Whether the first cell of a row asks what the rest of it answers ("Mission | …"). */
function rowAsks({ passage }: Sentence, analysis: Analysis): boolean {
  const { cell } = passage.reading
  if (cell === undefined || cell.row === 0 || cell.column === 0) return false
  const label = passage.block.passages.find(
    ({ reading }) => reading.cell?.row === cell.row && reading.cell.table === cell.table && reading.cell.column === 0,
  )
  return label?.sentences.length === 1 && label.sentences[0]!.reading.words.length <= 3 && identityHeading(label.sentences[0]!, analysis)
}

/** Whether a sentence stands at the start of its part, where the question of the heading is answered. */
function opening({ passage, index }: Sentence): boolean {
  const { section } = passage.block
  const first = section.blocks.find(({ passages }) =>
    passages.some(({ reading }) => reading.role !== 'heading' && reading.sentences.length > 0),
  )
  const start = first?.passages.find(({ reading }) => reading.role !== 'heading')?.sentences[0]
  return start !== undefined && index - start.index < 3
}

function elsewhere(kinds: ReadonlySet<string>): boolean {
  return kinds.has('features') || kinds.has('past') || kinds.has('avoidance') || kinds.has('finance')
}

/** Whether the sentence, or one beside it in the same part, says what those served have from it. */
function servedNearby(sentence: Sentence, analysis: Analysis): boolean {
  const { sentences } = analysis.document
  const { section } = sentence.passage.block
  for (let at = Math.max(0, sentence.index - 2); at <= Math.min(sentences.length - 1, sentence.index + 2); at += 1) {
    const near = sentences[at]!
    if (near.passage.block.section !== section || near.passage.reading.role === 'heading') continue
    const gains = customerGains(near, analysis)
    if (gains.some(({ clear }) => clear) || (near === sentence && gains.length > 0)) return true
    // What stands first is the answer: people who do something, and the product after them.
    const named = parties(near, analysis)
    if (
      near.index < sentence.index &&
      named.some(({ party, from }) => party === 'customer' && from <= 2) &&
      !named.some(({ party }) => party === 'company')
    )
      return true
  }
  return false
}
