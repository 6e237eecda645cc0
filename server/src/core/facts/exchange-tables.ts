import type { Span } from '../base/span.ts'
import type { Block, Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { exchangeColumn } from './exchange-sides.ts'
import { fact } from './fact.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { blocksWith } from './stretch-fact.ts'

/** What somebody in an exchange does: give something, or get something. */
export type Doing = 'gives' | 'gets'

/** Something that a table of who gives and gets what leaves out. Rows count from the header, which is 0. */
export type ExchangeGap =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly doing: Doing }
  | { readonly kind: 'row'; readonly of: 'customer' | 'company'; readonly columns: Readonly<Record<Doing, number>> }
  | { readonly kind: 'columns'; readonly doings: readonly Doing[] }

/** A table that lays an exchange out, with what it leaves out. */
export interface ExchangeTable {
  readonly span: Span
  readonly columns: number
  readonly gaps: readonly ExchangeGap[]
}

type Side = 'customer' | 'company'

interface Head {
  readonly doing: Doing | undefined
  readonly side: Side | undefined
}

const ourselves = /\b(?:we|us|our|ours)\b/i
const them = /\b(?:they|them|their|theirs|the other side|other party)\b/i

/** Whose row or column it is, by a few words that name it. */
const sideNamed = partyFact<Side | undefined>((sentence, _lexicon, _roster, other) => {
  if (sentence.words.length > 6) return undefined
  const named = other(parties)
  // "Our customers" are they.
  if (them.test(sentence.text) || named.some(({ party }) => party === 'customer')) return 'customer'
  return ourselves.test(sentence.text) || named.some(({ party }) => party === 'company') ? 'company' : undefined
})

const gapsOfBlock = blockFact<{ readonly columns: number; readonly gaps: readonly ExchangeGap[] } | undefined>((block, analysis) => {
  if (block.node.type !== 'table') return undefined
  const rows: (Sentence | undefined)[][] = []
  for (const { reading, sentences } of block.passages) {
    if (reading.cell === undefined) continue
    rows[reading.cell.row] ??= []
    rows[reading.cell.row]![reading.cell.column] = sentences.find((one) => one.reading.words.length > 0)
  }
  const [header = [], ...body] = rows
  const heads = Array.from(header, (head): Head => headOf(head, analysis))
  const columns = heads.length
  const [gives, gets] = [columnOf(heads, 'gives'), columnOf(heads, 'gets')]
  if (gives >= 0 && gets >= 0) return { columns, gaps: gapsOfRows(body, { gives, gets }, analysis) }
  const ours = heads.filter(({ side, doing }) => side === 'company' && doing !== undefined)
  if (ours.length > 0 && heads.every(({ doing, side }) => doing === undefined || side === 'company') && body.length > 0)
    return { columns, gaps: [{ kind: 'columns', doings: [...new Set(ours.map(({ doing }) => doing!))] }] }
  return undefined
})

/** A column that says what whoever has the row gives, or gets. */
const columnOf = (heads: readonly Head[], doing: Doing) => heads.findIndex((head) => head.doing === doing && head.side === undefined)

function headOf(head: Sentence | undefined, analysis: Analysis): Head {
  const told = head === undefined ? undefined : exchangeColumn(head, analysis)
  if (head === undefined || told === undefined) return { doing: undefined, side: undefined }
  return told === 'ours' ? { doing: 'gets', side: 'company' } : { doing: told, side: sideNamed(head, analysis) }
}

function gapsOfRows(
  body: readonly (readonly (Sentence | undefined)[])[],
  columns: Readonly<Record<Doing, number>>,
  analysis: Analysis,
): readonly ExchangeGap[] {
  const gaps: ExchangeGap[] = []
  const sides: (Side | undefined)[] = []
  body.forEach((row, at) => {
    const [given, got] = [row[columns.gives], row[columns.gets]]
    if (given === undefined && got !== undefined) gaps.push({ kind: 'cell', row: at + 1, column: columns.gives, doing: 'gives' })
    if (got === undefined && given !== undefined) gaps.push({ kind: 'cell', row: at + 1, column: columns.gets, doing: 'gets' })
    if (given !== undefined || got !== undefined) sides.push(row[0] === undefined ? undefined : sideNamed(row[0], analysis))
  })
  // Rows that nobody can tell whose they are may well be the side that seems to be missing.
  if (columns.gives > 0 && columns.gets > 0 && sides.length > 0 && !sides.includes(undefined))
    for (const of of ['customer', 'company'] as const) if (!sides.includes(of)) gaps.push({ kind: 'row', of, columns })
  return gaps
}

const exchanging = blocksWith((block, analysis) => (gapsOfBlock(block, analysis)?.gaps.length ?? 0) > 0)

/** The tables of a document that lay out an exchange and leave something of it out. */
export const exchangeTables = fact<readonly ExchangeTable[]>((analysis) =>
  exchanging(analysis).map((block) => ({ span: spanOf(block), ...gapsOfBlock(block, analysis)! })),
)

function spanOf({ node, start }: Block): Span {
  return { start, end: start + ((node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0)) }
}
