import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { clauseAt } from './clauses.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'

/** A part of a plan that says how it means to win, where price is among the reasons. */
export interface PriceAdvantage {
  readonly span: Span
  readonly words: string
  /** How many lines of the part give another reason. */
  readonly others: number
}

interface Reading {
  readonly from: number
  readonly to: number
  /** The sentence itself says that this is how one wins. */
  readonly wins: boolean
}

const winning =
  /\b(?:because (?:we|it|ours|they)\b[^.;]{0,30}\b(?:lowest|cheapest|for less|less than)\b|(?:lowest|cheapest|price)\b[^.;]{0,30}\b(?:full stop|period|nothing else|that is all|and that is it)|our answer to (?:the|our) (?:new )?(?:competit\w+|rivals?)|win (?:\w+ ){0,2}(?:customers|members|clients|guests|them|share) (?:through|by|with) [^.;]*(?:discount|price|rebate|coupon|voucher)\w*|(?:nobody|no one|nowhere)[^.;]{0,40} for less\b|cheaper than every|at the lowest price|we (?:will )?(?:always )?(?:undercut|beat|win|compete)|undercut (?:them|the|every|all|any)|our (?:only )?(?:advantage|edge|weapon|differentiator|strategy|usp)|selling (?:point|proposition)|competitive advantage|the whole strategy|go down again|strategy is|(?:always|every time) (?:be )?(?:the )?(?:cheap|low|a cent|a penny|below)|compet\w+ on price|win on price|price (?:leader|leadership|war)|cost leader(?:ship)?|lower (?:\w+ )?than (?:any|every|the|all)|cheaper than (?:any|every|the|all))/i
const access =
  /\b(?:cannot (?:afford|pay)|can't (?:afford|pay)|afford\w*|hardship|low[- ]income|students?|nonprofits?|charit\w+|free for|so that (?:nobody|everybody|anyone|people|they)|means[- ]tested|concession\w*|bursar\w+|scholarship\w*|poor|wealth)\b/i
const denied = /\b(?:not|never|no|without|instead of|rather than|avoid|stop)\b|n['’]t\b/i

const dear = /\b(?:bids?|less|pay|paid|pric\w*|cost\w*|fees?|fares?|rebates?|discounts?|free|cheap\w*|offers?|sales?|vouchers?)\b|[$€£%]/i

const reading = partyFact<Reading | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text } = sentence
  if (words.length > 50 || access.test(text) || denied.test(text.replace(/\b(?:nobody|no one)\b/gi, ''))) return undefined
  const claims = termsOf(sentence, 'price-claims', lexicon)
  const [first] = claims
  if (first === undefined) return undefined
  const clause = clauseAt(sentence, first.from, first.to)
  // Rivals who undercut each other are no plan of ours.
  const named = other(parties)
  if (
    words.slice(0, first.from).some(({ lower }) => /^(?:incumbents?|competitors?|rivals?)$/.test(lower)) &&
    !words.slice(0, first.from).some(({ lower }) => lower === 'we' || lower === 'our')
  )
    return undefined
  if (clause.mood === 'past' && named.length === 0) return undefined
  let from = first.from
  let to = first.to
  const apart = (at: number): boolean => /[,;:()—–]|\.\s/.test(sentence.passage.text.slice(words[at - 1]!.end, words[at]!.start))
  while (from > 0 && first.from - from < 5 && !apart(from)) from -= 1
  while (to < words.length && to - from < 14 && !apart(to)) to += 1
  return { from, to, wins: winning.test(text) }
})

/** A heading under which a plan says how it means to win. */
const announces = sentenceFact(
  (sentence, lexicon) =>
    termsOf(sentence, 'heading-value', lexicon).length > 0 ||
    /\b(?:how we (?:will )?(?:win|compete|beat|outdo|see off|take on|stand up to|fight|defend)|(?:our|the) (?:answers?|reply|replies|response|counter\w*|edge|move)$|how we respond|advantages?|positioning|differentiat\w+|usp|unique selling|why us|competitive strategy|levers|promotions?|our edge|why (?:they|people|customers|guests|families|members) (?:come|choose|buy|stay|join)|win(?:ning)? (?:tenders|customers|the)|answer to (?:the|our) (?:new )?(?:competit\w+|rivals?))\b/i.test(
      sentence.text,
    ),
)

const label = sentenceFact(({ text }) =>
  /^\W*(?:unique selling (?:proposition|point)|usp|(?:competitive |our |unfair )?advantage|differentiat\w+|how we win|positioning)\b[^.]{0,20}:/i.test(
    text,
  ),
)

const elsewhere = sentenceFact((sentence, lexicon) => {
  const claims = termsOf(sentence, 'price-claims', lexicon)
  return termsOf(sentence, 'other-advantages', lexicon).some(({ from, to }) => !claims.some((one) => one.from < to && from < one.to))
})

const priced = sentenceFact((sentence, lexicon) => termsOf(sentence, 'price-claims', lexicon).length > 0)

const other = sentenceFact(
  (sentence, lexicon) => sentence.words.length >= 3 && !dear.test(sentence.text) && termsOf(sentence, 'price-claims', lexicon).length === 0,
)

const telling = sentencesNaming('price-claims')

/** The parts, one for each section that says how to win with a price among the reasons. */
export const priceAdvantages = fact<readonly PriceAdvantage[]>((analysis) => {
  const found: PriceAdvantage[] = []
  const kinds = kindsOfSections(analysis)
  const seen = new Set<Section>()
  for (const sentence of telling(analysis)) {
    const { passage } = sentence
    const { section } = passage.block
    if (seen.has(section) || passage.reading.role === 'heading' || passage.reading.quoted) continue
    const told = reading(sentence, analysis)
    if (told === undefined) continue
    const about = kinds[section.index]!
    if (about.has('others') || about.has('risks') || about.has('avoidance') || about.has('finance') || about.has('past')) continue
    const column = leadIn(passage, analysis)
    const asked =
      (section.heading?.sentences.some((one) => announces(one, analysis)) ?? false) ||
      (passage.reading.cell !== undefined && (column?.sentences.some((one) => announces(one, analysis)) ?? false))
    if (!told.wins && !asked && !label(sentence, analysis)) continue
    seen.add(section)
    const { words } = sentence.reading
    const start = words[told.from]!.start
    const { end } = words[told.to - 1]!
    found.push({
      span: locate(sentence, start, end),
      words: passage.reading.text.slice(start, end).replace(/\s+/g, ' '),
      others: otherReasons(section, analysis),
    })
  }
  return found
})

/** How many sentences of a part, with those below it, give a reason that is not the price. */
function otherReasons(section: Section, analysis: Analysis): number {
  let count = 0
  const look = (part: Section): void => {
    for (const block of part.blocks) for (const sentence of block.sentences) if (reason(sentence, analysis)) count += 1
    for (const child of part.children) look(child)
  }
  look(section)
  return count
}

/** Whether no column of the sentence's table says how to win, so that all of it is read alike. */
function tableless(sentence: Sentence, analysis: Analysis): boolean {
  const { block } = sentence.passage
  const table = sentence.passage.reading.cell?.table
  if (
    block.passages.some(
      ({ reading: { cell }, sentences }) => cell?.row === 0 && cell.table === table && sentences.some((one) => announces(one, analysis)),
    )
  )
    return false
  return elsewhere(sentence, analysis) || (!priced(sentence, analysis) && customerGains(sentence, analysis).some(({ clear }) => clear))
}

function reason(sentence: Sentence, analysis: Analysis): boolean {
  if (sentence.passage.reading.role === 'heading') return false
  const { role } = sentence.passage.reading
  // What stands in a list of reasons is one, by whatever words.
  if (role === 'item' && other(sentence, analysis)) return true
  if (role === 'cell') {
    // In a table only what answers the rivals is a reason; the rest tells of them.
    const column = leadIn(sentence.passage, analysis)
    if (column === undefined || !column.sentences.some((one) => announces(one, analysis))) return tableless(sentence, analysis)
    return other(sentence, analysis) || elsewhere(sentence, analysis)
  }
  if (elsewhere(sentence, analysis)) return true
  // "10 % cheaper" is good for people, and the price again.
  return !priced(sentence, analysis) && customerGains(sentence, analysis).some(({ clear }) => clear)
}
