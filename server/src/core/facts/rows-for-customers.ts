import type { Span } from '../base/span.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { fact } from './fact.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { blocksWith } from './stretch-fact.ts'

/** A column whose header says that what stands in it is measured as customers see it: "Measured from the grower's side", "For growers". */
const forCustomers = partyFact<boolean>((sentence, lexicon, _roster, other) => {
  const { text, words } = sentence
  if (words.length === 0 || words.length > 9) return false
  if (!/\b(?:our|company['’]s|business) side\b/i.test(text) && /\bfrom (?:the |our |an? )?[\w’'-]+(?:\s[\w’'-]+)?['’]s? side\b/i.test(text))
    return true
  const named = termsOf(sentence, 'customer-nouns', lexicon).length > 0 || other(parties).some(({ party }) => party === 'customer')
  return (
    named &&
    /^\W*(?:for (?!example)|what (?:gets|is) better for |(?:measured|measures?|signs?|success) (?:for|by|from) |how (?:we|it) (?:see|know))/i.test(
      text,
    )
  )
})

/** Later columns that hold figures: without one, rows are plans or gifts. */
const figures = partyFact<boolean>(
  ({ text, words }) =>
    words.length <= 6 &&
    /\b(?:now|today|then|target|aim|goal|baseline|current(?:ly)?|before|after|last (?:year|season|quarter|month)|this (?:year|season|quarter|month|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|by (?:when|20\d\d)|20\d\d|q[1-4]|end of|year end|in (?:a|one|two|three) (?:years?|months?|quarters?|seasons?))\b/i.test(
      text,
    ),
)

const tables = blocksWith((block, analysis) => measuredTables(block, analysis).size > 0)

/** The tables of a block, by number, that measure in their first column as customers see it. */
const measuredTables = blockFact<ReadonlySet<number>>((block, analysis) => {
  const first = new Set<number>()
  const figured = new Set<number>()
  for (const { reading, sentences } of block.passages) {
    const { cell } = reading
    const [header] = sentences
    if (cell?.row !== 0 || header === undefined) continue
    if (cell.column === 0 && forCustomers(header, analysis)) first.add(cell.table)
    else if (cell.column > 0 && figures(header, analysis)) figured.add(cell.table)
  }
  return new Set([...first].filter((table) => figured.has(table)))
})

/** What tables measure from the customers' side by their headers alone, whatever the words of a row; each row's first cell. */
export const rowsForCustomers = fact<readonly Span[]>((analysis: Analysis) =>
  tables(analysis).flatMap((block) => {
    const measured = measuredTables(block, analysis)
    return block.passages.flatMap(({ reading: { cell }, sentences }) => {
      const [first] = sentences
      const counts = cell !== undefined && cell.row > 0 && cell.column === 0 && measured.has(cell.table) && first !== undefined
      return counts && first.reading.words.length > 0 ? [locate(first)] : []
    })
  }),
)
