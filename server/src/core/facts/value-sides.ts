import type { Span } from '../base/span.ts'
import type { Block, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { aims } from './aims.ts'
import { blockFact } from './block-fact.ts'
import { contributionsAsked } from './contributions-asked.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
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
    // "Share" is had as often as it is given: "customers share our view".
    if (handing.test(verb.lower) && words[at + 1]?.lower !== 'by') found.push({ side: 'customerGives', from: customer.from, to: at + 1 })
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

/** So many words after a verb of serving stand those whom it serves. */
const reach = 6

/** What a column of a table tells by its header: who gives, or who gets. */
const columnSide = sentenceFact<ValueSide | undefined>((sentence, lexicon) => {
  const { text, words } = sentence
  if (words.length === 0 || words.length > 8) return undefined
  const gets = /\b(?:gets?|receives?|gains?|in return|takes? (?:home|away))\b/i.test(text)
  const gives = /\b(?:gives?|pays?|contributes?|puts? in|invests?)\b/i.test(text)
  const company =
    /\b(?:we|us|our|company|organi[sz]ation|business|bank|museum|team|firm|charity|trust|shop|council|school|clinic|hospital)\b/i.test(text)
  const customer = /\b(?:they|them|you|their)\b/i.test(text) || termsOf(sentence, 'customer-nouns', lexicon).length > 0
  // "Give and get" heads both, and "gives" alone nobody's.
  if (gets === gives || company === customer) return undefined
  return company ? (gets ? 'companyGets' : 'companyGives') : gets ? 'customerGets' : 'customerGives'
})

/** The cells of a block that stand in such columns. */
const exchangeCells = blockFact<readonly { readonly side: ValueSide; readonly sentence: Sentence }[]>((block, analysis) => {
  const columns = new Map<string, ValueSide>()
  const found: { side: ValueSide; sentence: Sentence }[] = []
  for (const { reading, sentences } of block.passages) {
    const { cell } = reading
    const [first] = sentences
    if (cell === undefined || first === undefined || first.reading.words.length === 0) continue
    const column = `${cell.table} ${cell.column}`
    if (cell.row === 0) {
      const side = columnSide(first, analysis)
      if (side !== undefined) columns.set(column, side)
    } else {
      const side = columns.get(column)
      if (side !== undefined) found.push({ side, sentence: first })
    }
  }
  return found
})

/** Who gives and gets what. To be asked for only when it is shown. */
export const valueSides = fact<ValueSides>((analysis) => {
  const sides: Record<ValueSide, Span[]> = { customerGets: [], customerGives: [], companyGets: [], companyGives: [] }
  const inTables = new Set<Block>()
  for (const block of analysis.document.blocks) {
    const cells = exchangeCells(block, analysis)
    if (cells.length > 0) inTables.add(block)
    for (const { side, sentence } of cells) sides[side].push(locate(sentence))
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
