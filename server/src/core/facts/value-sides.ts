import type { Span } from '../base/span.ts'
import type { Block, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { aims } from './aims.ts'
import { blockFact } from './block-fact.ts'
import { contributionsAsked } from './contributions-asked.ts'
import { customerGains } from './customer-gains.ts'
import { fact } from './fact.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { saidOfThePlan } from './surroundings.ts'

/** What a document says is given and got, by those served and by the organisation; each clause or cell once on each side. */
export interface ValueSides {
  readonly customerGets: readonly Span[]
  readonly customerGives: readonly Span[]
  readonly companyGets: readonly Span[]
  readonly companyGives: readonly Span[]
}

export type ValueSide = keyof ValueSides

/** Words of one sentence that tell of a side, as a half-open range. */
interface Told {
  readonly side: ValueSide
  readonly from: number
  readonly to: number
}

/** What people hand over: money, time, work, data, a good word. */
const handing =
  /^(?:pay|pays|paid|give|gives|gave|contribute[sd]?|donate[sd]?|share[sd]?|volunteer(?:s|ed)?|refer(?:s|red)?|recommend(?:s|ed)?|sponsor(?:s|ed)?|fund(?:s|ed)?|lend|lends|lent|mentor(?:s|ed)?|subscribe[sd]?|buy|buys|bought|spend|spends|spent|invest(?:s|ed)?)$/
/** What is done for somebody. */
const serving =
  /^(?:offer|offers|provide|provides|give|gives|help|helps|support|supports|teach|teaches|train|trains|guide|guides|show|shows|enable|enables|equip|equips|assist|assists|lend|lends|refund|refunds|guarantee|guarantees|promise|promises|reward|rewards|thank|thanks|pay|pays|advise|advises|coach|coaches|deliver|delivers|serve|serves|protect|protects)$/
const auxiliaries = new Set("will 'll can may must should also always then would to".split(' '))
const people = new Set('they them people everyone everybody anyone anybody families others'.split(' '))
const paid = /^(?:price[sd]?|pricing|fees?|subscriptions?|tariffs?|memberships?|tickets?|per|costs?)$/
const sum = /[$€£]\s?\d|\b\d[\d.,]*\s?(?:euros?|dollars?|pounds?|usd|eur|gbp)\b/i

const told = partyFact<readonly Told[]>((sentence, lexicon, _roster, other) => {
  const { words, text } = sentence
  const found: Told[] = []
  const named = other(parties)
  const customers = named.filter(({ party }) => party === 'customer')
  const gain = other(customerGains).find((one) => one.clear && isTheirs(one.from, one.to))
  if (gain !== undefined) found.push({ side: 'customerGets', from: gain.from, to: gain.to })
  for (const customer of customers) {
    let at = customer.to
    while (at < words.length && at < customer.to + 2 && auxiliaries.has(words[at]!.lower)) at += 1
    const verb = words[at]
    if (verb === undefined || apart(sentence, customer.to) || apart(sentence, at)) continue
    // A problem that people share is not given, nor is what "what an installer buys" tells.
    const common =
      words.slice(at + 1, at + 4).some(({ lower }) => inCommon.test(lower)) || relatives.has(words[customer.from - 2]?.lower ?? '')
    if (handing.test(verb.lower) && !common && words[at + 1]?.lower !== 'by')
      found.push({ side: 'customerGives', from: customer.from, to: at + 1 })
    else if (
      gain === undefined &&
      termsOf(sentence, 'receiving-verbs', lexicon).some(({ from }) => from === at) &&
      !/^(?:find|keep)/.test(verb.lower)
    )
      found.push({ side: 'customerGets', from: customer.from, to: at + 1 })
  }
  if (sum.test(text) && !found.some(({ side }) => side === 'customerGives')) {
    const price = termsOf(sentence, 'price-words', lexicon).find(({ from }) => paid.test(words[from]!.lower))
    if (price !== undefined) found.push({ side: 'customerGives', from: price.from, to: price.to })
  }
  words.forEach(({ lower }, at) => {
    if (!serving.test(lower) || found.some(({ side }) => side === 'companyGives')) return
    let before = at - 1
    while (before >= 0 && at - before < 3 && auxiliaries.has(words[before]!.lower)) before -= 1
    const order = at === 0 && sentence.passage.item !== undefined && !/s$/.test(lower)
    const ours =
      named.some(({ party, to }) => party !== 'customer' && to === before + 1) &&
      words[before]!.lower !== 'our' &&
      words[before]!.lower !== 'us'
    if (!order && !ours) return
    const served =
      customers.some(({ from }) => from > at && from <= at + reach) ||
      words.slice(at + 1, at + reach).some((word) => people.has(word.lower))
    if (served) found.push({ side: 'companyGives', from: order ? at : before, to: at + 1 })
  })
  return found

  /** Those who have it stand near: "easy to use" by itself praises a thing, "so that we" is for us, and a need is none yet. */
  function isTheirs(from: number, to: number): boolean {
    const next = words[to]?.lower ?? ''
    const last = words[to - 1]!.lower
    if (/^(?:we|our|us|my|i|by|contribute)$/.test(next) || /^(?:serv|provided|needs?$)/.test(words[from]!.lower) || /^needs?$/.test(last))
      return false
    const near = (one: number) => one >= from - nearBefore && one < to + nearAfter
    return customers.some((one) => near(one.from)) || words.some(({ lower }, at) => near(at) && people.has(lower))
  }
})

/** So many words before and after a gain stand those who have it. */
const nearBefore = 8
const nearAfter = 5

const inCommon = /^(?:problems?|interests?|views?|goals?|needs?|passions?|concerns?|values?|vision|beliefs?)$/
const relatives = new Set('what which how whatever'.split(' '))

/** So many words after a verb of serving stand those whom it serves. */
const reach = 6

/** Whose side a cell names, and whether it is of giving or getting: "Members get", "We", "Gives". */
const sideNamed = partyFact<SideNamed>((sentence, lexicon, _roster, other) => {
  const { text, words } = sentence
  if (words.length === 0 || words.length > 8) return { who: undefined, does: undefined, bare: false, we: false }
  const gets = /\b(?:gets?(?! better)|receives?|gains?|benefits?|in return|takes? (?:home|away)|brings us|can (?:then )?do)\b/i.test(text)
  const gives = /\b(?:gives?|pays?|contributes?|puts? in|invests?)\b/i.test(text)
  const named = other(parties)
  const customer =
    /\b(?:they|them|you)\b/i.test(text) ||
    termsOf(sentence, 'customer-nouns', lexicon).length > 0 ||
    named.some(({ party }) => party === 'customer')
  const company =
    /\b(?:we|us|company|organi[sz]ation|business|bank|museum|firm|charity|trust|shop|council|school|clinic|hospital)\b/i.test(text) ||
    named.some(({ party, from }) => party !== 'customer' && !/^ours?$/.test(words[from]!.lower))
  return {
    who: customer === company ? undefined : customer ? 'customer' : 'company',
    // "Give and get" heads both.
    does: gets === gives ? undefined : gets ? 'Gets' : 'Gives',
    bare: words.length <= 2 && !aimedAt.test(text),
    we: words.some(({ lower }) => ourselves.has(lower)),
  }
})

interface SideNamed {
  readonly who: 'customer' | 'company' | undefined
  readonly does: 'Gets' | 'Gives' | undefined
  /** Next to nothing else is said. */
  readonly bare: boolean
  /** It speaks of "us" outright. */
  readonly we: boolean
}

/** "Shop redesign" and "member portal" name something for a side, and not the side. */
const aimedAt =
  /\b(?:redesign|relaunch|portal|app|desk|programme|program|service|line|page|site|website|campaign|tool|offer|scheme|project|card|club|plan|support|training|newsletter|platform|system|launch|update|till|feature|module)s?\W*$/i

const ourselves = new Set('we us ours ourselves'.split(' '))

/** Whether a cell opens with those served and says what they have: theirs, in whatever column it stands. */
const saidOfThem = partyFact(
  (_sentence, _lexicon, _roster, other) =>
    other(parties).some(({ party, from }) => party === 'customer' && from <= 1) &&
    other(told).some(({ side, from }) => side === 'customerGets' && from <= 2),
)

/** The cells of a block that tell of a side, by the names of their columns, or of their rows where the columns say only "gives" and "gets". */
const exchangeCells = blockFact<readonly { readonly side: ValueSide; readonly sentence: Sentence }[]>((block, analysis) => {
  const tables = new Map<number, { readonly columns: Map<number, SideNamed>; readonly rows: Map<number, Map<number, Sentence>> }>()
  const named = (sentence: Sentence) => sideNamed(sentence, analysis)
  for (const { reading, sentences } of block.passages) {
    const { cell } = reading
    const [first] = sentences
    if (cell === undefined || first === undefined || first.reading.words.length === 0) continue
    const table = tables.get(cell.table) ?? { columns: new Map(), rows: new Map() }
    tables.set(cell.table, table)
    if (cell.row === 0) table.columns.set(cell.column, named(first))
    else table.rows.set(cell.row, (table.rows.get(cell.row) ?? new Map<number, Sentence>()).set(cell.column, first))
  }
  const found: { side: ValueSide; sentence: Sentence }[] = []
  for (const { columns, rows } of tables.values()) {
    // "App for bakers" is something of ours; a side is named and nothing more.
    const sides = [...rows.values()]
      .map((row) => row.get(0))
      .map((cell) => (cell !== undefined && named(cell).bare ? named(cell).who : undefined))
    const weSaid = [...columns.values()].some(({ we, does }) => we && does !== undefined)
    // Of two sides, whoever is not the one is the other, whatever its name.
    const [one, two] = sides
    const owners = sides.length === 2 && (one === undefined) !== (two === undefined) ? [one ?? other(two), two ?? other(one)] : sides
    let at = -1
    for (const row of rows.values()) {
      at += 1
      for (const [column, sentence] of row) {
        const head = columns.get(column)
        if (head?.does === undefined) continue
        // Beside a column of ours, "the bakery gets" is the other side's.
        const whose = weSaid && !head.we && head.who !== 'customer' && !head.bare ? 'customer' : head.who
        const who = whose ?? (column > 0 && head.bare ? owners[at] : undefined)
        if (who !== 'customer' && head.does === 'Gets' && saidOfThem(sentence, analysis)) found.push({ side: 'customerGets', sentence })
        else if (who !== undefined) found.push({ side: `${who}${head.does}`, sentence })
      }
    }
  }
  return found
})

function other(who: 'customer' | 'company' | undefined): 'customer' | 'company' {
  return who === 'customer' ? 'company' : 'customer'
}

/** What a cell lists, one by one: "a room, thanks by name" are two. */
function listed({ reading }: Sentence): readonly (readonly [start: number, end: number])[] {
  const text = reading.passage.text.slice(reading.start, reading.end)
  const parts: [number, number][] = []
  let from = 0
  for (const match of text.matchAll(/[,;]\s+(?:and )?|$/g)) {
    const part = text.slice(from, match.index).replace(/[\s.]+$/, '')
    if (/\p{L}|\d/u.test(part)) parts.push([reading.start + from, reading.start + from + part.length])
    from = match.index + match[0].length
  }
  return parts
}

/** Who gives and gets what. To be asked for only when it is shown. */
export const valueSides = fact<ValueSides>((analysis) => {
  const sides: Record<ValueSide, Span[]> = { customerGets: [], customerGives: [], companyGets: [], companyGives: [] }
  const inTables = new Set<Block>()
  for (const block of analysis.document.blocks) {
    const cells = exchangeCells(block, analysis)
    if (cells.length > 0) inTables.add(block)
    for (const { side, sentence } of cells) for (const [start, end] of listed(sentence)) sides[side].push(locate(sentence, start, end))
    if (cells.length > 0) continue
    for (const sentence of block.sentences) {
      const { role, cell } = sentence.passage.reading
      if (role === 'heading' || role === 'code' || cell?.row === 0) continue
      const here = told(sentence, analysis)
      if (here.length > 0 && saidOfThePlan(sentence, analysis))
        for (const { side, from, to } of here) sides[side].push(clause(sentence, from, to))
    }
  }
  for (const aim of aims(analysis)) {
    const { negated, supposed, descriptive } = aim.clause
    if (negated || supposed || descriptive || aim.question || aim.quoted || aim.addressed || !(aim.ownDoing || aim.wanted)) continue
    if (!inTables.has(aim.sentence.passage.block) && saidOfThePlan(aim.sentence, analysis)) sides.companyGets.push(aim.span)
  }
  for (const { span } of contributionsAsked(analysis))
    if (!sides.customerGives.some(({ start, end }) => start < span.end && end > span.start)) sides.customerGives.push(span)
  return sides
})

/** Longest place in words. */
const wordsShown = 12

/** The words and those that follow up to the end of the clause. */
function clause(sentence: Sentence, from: number, to: number): Span {
  const { words } = sentence.reading
  let end = to
  while (end < words.length && end < from + wordsShown && !stops(sentence.reading, end)) end += 1
  return locate(sentence, words[from]!.start, words[end - 1]!.end)
}

function stops({ passage, words }: SentenceText, at: number): boolean {
  return /[,;:.!?()—–|•]/.test(passage.text.slice(words[at - 1]!.end, words[at]!.start))
}

function apart({ passage, words }: SentenceText, at: number): boolean {
  return at >= words.length || /[^\s'’]/.test(passage.text.slice(words[at - 1]!.end, words[at]!.start))
}
