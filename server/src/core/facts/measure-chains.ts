import type { Span } from '../base/span.ts'
import type { Block, Passage, Sentence } from '../document/document.ts'
import { locate, locatePassage } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { blocksWith } from './stretch-fact.ts'

/** The links of a chain: what is done, what changes for those served, what the organisation has of it. */
export type ChainLink = 'initiative' | 'customer' | 'business'

/** A chain among others that are told whole. */
export interface MeasureChain {
  readonly span: Span
  readonly words: string
  readonly missing: ChainLink | undefined
  /** How many chains of its table or list are whole. */
  readonly whole: number
  /** How many lack a link. */
  readonly broken: number
}

const doing =
  /\b(?:initiatives?|projects?|programmes?|programs?|actions?|activit(?:y|ies)|measures?|bets?|investments?|levers?|features?|what we do|we do|interventions?|steps?|workstreams?|efforts?)\b/i
const resulting = /\b(?:outcomes?|results?|benefits?|impacts?|changes?|gains?|effects?|values?|savings?|notice|get|gets)\b/i
const measuring = /\b(?:kpis?|metrics?|targets?|baseline|owner|due|status|budget|date|priority|risk)\b/i

/** What an organisation calls itself, where it might also serve others of its kind. */
const house =
  /^(?:clinic|council|bank|shop|store|school|library|hospital|company|business|firm|organi[sz]ation|charity|club|agency|hotel|restaurant|museum|university|college|city|town|department|society|branch|pool)$/

/** Which link a column or a label is for. */
const linkOf = sentenceFact<ChainLink | undefined>((sentence, lexicon) => {
  const { text, words } = sentence
  if (words.length === 0 || words.length > 8 || measuring.test(text)) return undefined
  const served =
    termsOf(sentence, 'customer-nouns', lexicon).some(({ from }) => !house.test(words[from]!.lower)) ||
    /\b(?:they|them|their)\b/i.test(text)
  if (resulting.test(text)) return served && !/\b(?:customer|user|member)s? (?:count|numbers?|base)\b/i.test(text) ? 'customer' : 'business'
  return doing.test(text) && !served ? 'initiative' : undefined
})

const unsaid = /^\W*(?:tbd|tbc|tba|to ?do|open|unclear|unknown)?\W*$/i
const leavesOpen = (passage: Passage | undefined): boolean => passage === undefined || unsaid.test(passage.reading.text)

/** "A → B → C": the stretches of a line, as offsets into the passage. */
const arrow = /→|⟶|➔|⇒|=>|-?->|–>/g

const shownBlocks = blocksWith(
  (block, analysis) =>
    block.passages.some(({ reading }) => reading.item !== undefined && (/→|⟶|➔|⇒|=>|->|–>/.test(reading.text) || /:/.test(reading.text))) ||
    block.passages.some(
      ({ reading, sentences }) => reading.cell?.row === 0 && sentences.some((one) => linkOf(one, analysis) === 'customer'),
    ),
)

/** Least chains that must be whole before one can be said to lack something. */
const leastWhole = 2

/** The chains of every table or list that tells at least two of them whole. */
export const measureChains = fact<readonly MeasureChain[]>((analysis) =>
  shownBlocks(analysis).flatMap((block) => [
    ...summed(inTables(block, analysis)),
    ...summed(inArrows(block, analysis)),
    ...summed(inLabels(block, analysis)),
  ]),
)

type Told = Pick<MeasureChain, 'span' | 'words' | 'missing'>

function summed(chains: readonly Told[]): readonly MeasureChain[] {
  const whole = chains.filter(({ missing }) => missing === undefined).length
  const broken = chains.length - whole
  return whole < leastWhole ? [] : chains.map((chain) => ({ ...chain, whole, broken }))
}

function inTables(block: Block, analysis: Analysis): readonly Told[] {
  const tables = new Map<number, Map<number, Map<number, Passage>>>()
  for (const passage of block.passages) {
    const { cell } = passage.reading
    if (cell === undefined) continue
    const rows = tables.get(cell.table) ?? new Map<number, Map<number, Passage>>()
    tables.set(cell.table, rows)
    const cells = rows.get(cell.row) ?? new Map<number, Passage>()
    rows.set(cell.row, cells)
    cells.set(cell.column, passage)
  }
  return [...tables.values()].flatMap((rows) => {
    const links = new Map<ChainLink, number[]>()
    for (const [column, { sentences }] of rows.get(0) ?? []) {
      const [title] = sentences
      const link = title && linkOf(title, analysis)
      if (link !== undefined) links.set(link, [...(links.get(link) ?? []), column])
    }
    const [initiative] = links.get('initiative') ?? []
    const customer = links.get('customer') ?? []
    const business = links.get('business') ?? []
    // With several columns for one link, which of them must be filled is not for us to say.
    if (initiative === undefined || customer.length !== 1 || business.length !== 1) return []
    return [...rows].flatMap(([row, cells]) => {
      const first = cells.get(initiative)
      if (row === 0 || first === undefined || leavesOpen(first)) return []
      const open = [
        ...(leavesOpen(cells.get(customer[0]!)) ? ['customer' as const] : []),
        ...(leavesOpen(cells.get(business[0]!)) ? ['business' as const] : []),
      ]
      // A row with nothing in it but its name is not told yet.
      return open.length === 2 ? [] : [{ span: locatePassage(first), words: first.reading.text, missing: open[0] }]
    })
  })
}

function inArrows(block: Block, analysis: Analysis): readonly Told[] {
  const lines = block.passages.flatMap((passage) => {
    const { item, text } = passage.reading
    if (item === undefined || !item.opens || passage.sentences.length === 0) return []
    const parts = partsOf(text)
    return parts.length === 2 || parts.length === 3 ? [{ passage, parts }] : []
  })
  const whole = lines.filter(({ parts }) => parts.length === 3)
  const names = ({ passage }: (typeof lines)[number], [from, to]: readonly [number, number]): boolean =>
    passage.sentences.some((one) => servedIn(one, analysis).some((at) => at >= from && at < to))
  // Paths and funnels have arrows too: in a chain most middle links are about those served, and what is done is not.
  const middle = whole.filter((line) => names(line, line.parts[1]!)).length
  if (middle * 2 <= whole.length || whole.some((line) => names(line, line.parts[0]!) && !names(line, line.parts[1]!))) return []
  return lines.map((line) => {
    const { passage, parts } = line
    const [start, end] = [parts[0]![0], parts.at(-1)![1]]
    const missing = parts.length === 3 ? undefined : names(line, parts[1]!) ? ('business' as const) : ('customer' as const)
    return { span: locatePassage(passage, start, end), words: passage.reading.text.slice(start, end), missing }
  })
}

function partsOf(text: string): readonly (readonly [number, number])[] {
  const parts: [number, number][] = []
  let from = 0
  for (const match of text.matchAll(arrow)) {
    parts.push(trimmed(text, from, match.index))
    from = match.index + match[0].length
  }
  parts.push(trimmed(text, from, text.length))
  return parts.filter(([start, end]) => end > start)
}

function trimmed(text: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  let end = from + part.trimEnd().length
  while (end > start && /[.!;]/.test(text[end - 1]!)) end -= 1
  return [start, end]
}

const served = sentenceFact<readonly number[]>((sentence, lexicon) => [
  ...termsOf(sentence, 'customer-nouns', lexicon).map(({ from }) => sentence.words[from]!.start),
  ...sentence.words.filter(({ lower }) => lower === 'they' || lower === 'their' || lower === 'them').map(({ start }) => start),
])
const servedIn = (sentence: Sentence, analysis: Analysis): readonly number[] => served(sentence, analysis)

/** "Initiative: … Change for members: … Business result: …" in each item of a list. */
function inLabels(block: Block, analysis: Analysis): readonly Told[] {
  return block.passages.flatMap((passage) => {
    const { item } = passage.reading
    if (item === undefined || !item.opens) return []
    const found = new Set(passage.sentences.flatMap((sentence) => labelsOf(sentence, analysis)))
    if (!found.has('initiative') || found.size < 2) return []
    const missing = found.has('customer') ? (found.has('business') ? undefined : ('business' as const)) : ('customer' as const)
    const [first] = passage.sentences
    const { start, text } = first!.reading
    const shown = text.slice(0, 90).replace(/[\s.!;:]+$/, '')
    return [{ span: locate(first!, start, start + shown.length), words: shown, missing }]
  })
}

const labelsOf = sentenceFact<readonly ChainLink[]>((sentence, lexicon) => {
  const found: ChainLink[] = []
  for (const [, label = ''] of sentence.text.matchAll(/(?:^|[.;,–—|]\s*|\s)([A-Z][\w’' ]{2,40}?):/g)) {
    if (measuring.test(label)) continue
    const ofPeople =
      servedWord.test(label) ||
      termsOf(sentence, 'customer-nouns', lexicon).some(
        ({ from }) => !house.test(sentence.words[from]!.lower) && label.includes(sentence.words[from]!.text),
      )
    if (resulting.test(label)) found.push(ofPeople ? 'customer' : 'business')
    else if (doing.test(label) && !ofPeople) found.push('initiative')
  }
  return found
})
const servedWord = /\b(?:they|them|their|customers?|users?|members?|patients?|guests?|tenants?|residents?|clients?|families|people)\b/i
