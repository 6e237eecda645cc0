import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { clauseAt } from './clauses.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { blocksWith } from './stretch-fact.ts'

/** An exchange, partnership or programme as one part of a document tells it. */
export interface ExchangeSides {
  /** Where it is introduced, or the first gain if only the heading introduces it. */
  readonly span: Span
  readonly words: string
  /** How many clauses say what the organisation gets, and what the other side gets. */
  readonly companyGets: number
  readonly customerGets: number
}

interface Sides {
  readonly frame: boolean
  readonly from: number
  readonly to: number
  readonly companyGets: number
  readonly customerGets: number
}

const others = new Set(['they', 'them', 'you', 'each', 'both', 'everyone', 'everybody', 'their', 'who'])
/** "Which lets us train the model": what the other side does makes something possible for us. */
const letsUs = /\b(?:lets?|allows?|enables?|helps?|means|saves|brings?|gives?|earns?|spares?) us\b/i
const brings = /^(?:brings?|gives?|saves?)/i

const ourselves = new Set(['us', 'we', 'our'])

/** What one sentence says of an exchange. */
const sides = partyFact<Sides>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  const named = other(parties)
  const frame = termsOf(sentence, 'exchange-frames', lexicon)[0]
  let companyGets = 0
  let customerGets = 0
  let at: number | undefined
  for (const verb of termsOf(sentence, 'getting-verbs', lexicon)) {
    const subject = subjectOf(verb.from)
    if (subject === 'other') customerGets += 1
    else if (subject === 'own') {
      companyGets += 1
      at ??= Math.max(0, verb.from - 1)
    }
  }
  for (const verb of termsOf(sentence, 'bringing-verbs', lexicon)) {
    const next = words[verb.to]?.lower ?? ''
    const later = words.slice(verb.to, verb.to + 8).map(({ lower }) => lower)
    const company = ourselves.has(next) ? next === 'us' : later.some((word, i) => word === 'us' && later[i - 1] !== 'with')
    if (company) {
      companyGets += 1
      at ??= verb.from
    } else if (next === 'their' && named.some(({ party, to }) => party === 'customer' && to <= verb.from)) {
      // "Installers share their order book": what they give, not what they get.
    } else if (others.has(next) || named.some(({ party, from }) => party === 'customer' && from >= verb.to && from <= verb.to + 2))
      customerGets += 1
  }
  const lets = letsUs.exec(sentence.text)
  if (lets !== null && !brings.test(lets[0])) {
    companyGets += 1
    at ??= Math.max(
      0,
      words.findLastIndex(({ start }) => start <= sentence.start + lets.index),
    )
  }
  if (termsOf(sentence, 'exchange-words', lexicon).length > 0) customerGets += 1
  else if (companyGets === 0 && termsOf(sentence, 'reward-words', lexicon).length > 0) customerGets += 1
  if (other(customerGains).some(({ clear }) => clear)) customerGets += 1
  const from = frame?.from ?? at ?? 0
  return { frame: frame !== undefined, from, to: clauseAt(sentence, from, Math.min(words.length, from + 1)).to, companyGets, customerGets }

  /** Whose verb it is: the last side that was named before it. */
  function subjectOf(verb: number): 'own' | 'other' | undefined {
    for (let before = verb - 1; before >= Math.max(0, verb - 12); before -= 1) {
      const { lower } = words[before]!
      const party = named.find(({ from, to }) => from <= before && before < to)?.party
      if (others.has(lower) || party === 'customer') return 'other'
      if (ourselves.has(lower) || party === 'company') return 'own'
    }
    // Somebody else, by whatever name: "Friends pay 60 € and get in without queueing".
    return verb > 0 ? 'other' : undefined
  }
})

const framed = sentenceFact((sentence, lexicon) => termsOf(sentence, 'exchange-frames', lexicon).length > 0)

/** What a block tells of either side; headings, cells and quotations tell only what customers get, and only of the part above them. */
interface BlockSides {
  readonly place: Sentence | undefined
  readonly gain: Sentence | undefined
  readonly companyGets: number
  readonly customerGets: number
  readonly customerGetsAnywhere: number
}

const sidesOfBlock = blockFact<BlockSides>((block, analysis) => {
  let place: Sentence | undefined
  let gain: Sentence | undefined
  let companyGets = 0
  let customerGets = 0
  let customerGetsAnywhere = 0
  for (const sentence of block.sentences) {
    const told = sides(sentence, analysis)
    customerGetsAnywhere += told.customerGets
    const { role, quoted } = sentence.passage.reading
    if (role === 'heading' || role === 'cell' || quoted) continue
    if (told.frame) place ??= sentence
    if (told.companyGets > 0) gain ??= sentence
    companyGets += told.companyGets
    customerGets += told.customerGets
  }
  return { place, gain, companyGets, customerGets, customerGetsAnywhere }
})

/** What a row leaves out: what its side gets or gives, or all of the other side. */
type Lacking = 'gets' | 'gives' | 'other side'

/** A row of a table of who gives and gets what, of which one side is left empty. */
export interface HalfRow {
  readonly span: Span
  readonly words: string
  readonly lacks: Lacking
}

const column = sentenceFact(({ text, words }) =>
  words.length > 5
    ? undefined
    : /\b(?:our|for us|us)\b/i.test(text) && /\b(?:benefits?|gains?|get|value|return)\b/i.test(text)
      ? 'ours'
      : /\b(?:gets?|receives?|gains?|benefits?)\b/i.test(text)
        ? 'gets'
        : /\b(?:gives?|pays?|contributes?|brings?|invests?)\b/i.test(text)
          ? 'gives'
          : undefined,
)

const halfRowsOfBlock = blockFact<readonly { readonly shown: Sentence; readonly lacks: Lacking }[]>((block, analysis) => {
  const found: { shown: Sentence; lacks: Lacking }[] = []
  const columns: ('gets' | 'gives' | 'ours' | undefined)[] = []
  for (const { reading, sentences } of block.passages)
    if (reading.cell?.row === 0 && reading.cell.table === 0)
      columns[reading.cell.column] = sentences[0] === undefined ? undefined : column(sentences[0], analysis)
  const ours = columns.indexOf('ours')
  if (ours >= 0 && !columns.includes('gets') && !columns.includes('gives'))
    for (const { reading, sentences } of block.passages) {
      const first = sentences[0]
      if (
        found.length === 0 &&
        reading.cell !== undefined &&
        reading.cell.row > 0 &&
        reading.cell.column === ours &&
        first !== undefined &&
        first.reading.words.length > 0
      )
        found.push({ shown: first, lacks: 'other side' })
    }
  const gets = columns.indexOf('gets')
  const gives = columns.indexOf('gives')
  if (gets < 0 || gives < 0) return found
  const rows = new Map<number, Map<number, Sentence | undefined>>()
  for (const { reading, sentences } of block.passages) {
    const { cell } = reading
    if (cell === undefined || cell.row === 0 || cell.table !== 0) continue
    const row = rows.get(cell.row) ?? new Map<number, Sentence | undefined>()
    rows.set(
      cell.row,
      row.set(
        cell.column,
        sentences.find((one) => one.reading.words.length > 0),
      ),
    )
  }
  for (const row of rows.values()) {
    const [got, given] = [row.get(gets), row.get(gives)]
    if (got !== undefined && given === undefined) found.push({ shown: got, lacks: 'gives' })
    else if (got === undefined && given !== undefined) found.push({ shown: given, lacks: 'gets' })
  }
  return found
})

const laidOut = blocksWith((block, analysis) => halfRowsOfBlock(block, analysis).length > 0)

/** The rows, in document order; none of a table where nothing at all is filled in on one side, which is still being written. */
export const halfRows = fact<readonly HalfRow[]>((analysis) =>
  laidOut(analysis).flatMap((block) =>
    halfRowsOfBlock(block, analysis).map(({ shown, lacks }) => ({
      span: locate(shown),
      words: shown.reading.text.replace(/\s+/g, ' '),
      lacks,
    })),
  ),
)

/** Where something is told of what the company gets: only there can be an exchange. */
const gaining = blocksWith((block, analysis) => sidesOfBlock(block, analysis).gain !== undefined)

const placing = blocksWith((block, analysis) => sidesOfBlock(block, analysis).place !== undefined)

/** The exchanges, partnerships and programmes of a document, one for each part that tells of one. */
export const exchangeSides = fact<readonly ExchangeSides[]>((analysis) => {
  const found: ExchangeSides[] = []
  /** By the index of a section, whether anything in it frames an exchange. */
  const framing: (boolean | undefined)[] = []
  for (const { section } of placing(analysis)) framing[section.index] = true
  let last: Section | undefined
  for (const { section } of gaining(analysis)) {
    // The blocks of a section follow one another.
    if (section === last) continue
    last = section
    const heading = section.heading?.sentences.some((one) => framed(one, analysis)) ?? false
    if (!heading && framing[section.index] !== true) continue
    let place: Sentence | undefined
    let gain: Sentence | undefined
    let companyGets = 0
    let customerGets = 0
    for (const block of section.blocks) {
      const told = sidesOfBlock(block, analysis)
      place ??= told.place
      gain ??= told.gain
      companyGets += told.companyGets
      customerGets += told.customerGets
    }
    const shown = place ?? gain
    if (shown === undefined || gain === undefined) continue
    // Parts below this one may tell the other side.
    for (const child of section.children)
      for (const block of child.blocks) customerGets += sidesOfBlock(block, analysis).customerGetsAnywhere
    const told = sides(shown, analysis)
    const words = shown.reading.words
    const start = heading || place === undefined ? gain : place
    const at = start === shown ? told : sides(start, analysis)
    const first = start === shown ? words : start.reading.words
    const from = first[at.from]!.start
    const to = first[Math.max(at.from, at.to - 1)]!.end
    found.push({
      span: locate(start, from, to),
      words: start.reading.passage.text.slice(from, to).replace(/\s+/g, ' '),
      companyGets,
      customerGets,
    })
  }
  return found
})
