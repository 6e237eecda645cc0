import type { Span } from '../base/span.ts'
import type { Block, Sentence } from '../document/document.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { contactSigns } from './contact-signs.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { blocksWith } from './stretch-fact.ts'

/** At least three channels that are run each for itself: own data, owner, offer or voice, and nothing that binds them. */
export interface SeparateChannels {
  readonly at: Span
}

/** Fewer channels can hardly fall apart. */
const leastChannels = 3
/** Lists of more lines are no overview of channels. */
const mostLines = 8
/** A line opens with its channel when it is among the first words. */
const opening = 6

/** The ways in which customers meet a house that a sentence names, each once. */
const waysIn = sentenceFact((sentence, lexicon) => {
  const terms = termsOf(sentence, 'ways-in', lexicon)
  return {
    names: terms.map(({ from }: Term) => sentence.words[from]!.lower.replace(/s$/, '')),
    opens: terms.some(({ from }) => from < opening),
  }
})
const channelColumn = sentenceFact(({ text }) =>
  /^\W*(?:channels?|touch ?points?|contacts?|contact points?|way in|ways in|medium|media|platforms?|where|place|door|route|point of contact)\W*$/i.test(
    text,
  ),
)
/** A column by which channels differ in what customers meet: data, offers, rules, voice. */
const metColumn = sentenceFact(({ text }) =>
  /\b(?:offers?|discounts?|prices?|pricing|rates?|data|databases?|records?|files?|lists?|tone|voice|logo|style|policy|policies|rules?|returns?|terms|conditions|opening hours|numbers?|answers? from|stock)\b/i.test(
    text,
  ),
)
const ownerColumn = sentenceFact(({ text }) =>
  /^\W*(?:owners?|owned by|run by|led by|responsible|team|department|managed by|manager|unit|who|lead|agency|vendor|supplier|partner|budget|kept by|systems?|tools?|log-?ins?)\b/i.test(
    text,
  ),
)
/** Ways of leaving each alone that no list of words holds: numbers that repeat, "let each …", terms of its own. */
const apartShape =
  /\b(two|three|four|five|six|seven|\d+) [\w-]+,? (?:and )?\1 [\w-]+(?: [\w-]+){0,2},? (?:and )?\1\b|\blet (?:each|every|the|its|all)\b|\b(?:policy|version|rule|tariff|list) [A-D]\b|\b\w+-only (?:prices?|bonus|offers?|discounts?|codes?)\b|\b(?:uses|writes to|works from|works with|goes by|answers from|keeps?) (?:its|the|an?|their|old|paper)\b|\bpaper file\b|\beach (?:\w+ ){0,3}(?:for itself|by itself|on its own|its own)\b|\b(?:goes on with|stays with|keeps) (?:its|their|the)\b|\bknows? (?:nothing|not)\b|\b(?:does|do) not know\b|\bnot (?:passed on|shared|connected|linked|exchanged|told)\b/i
const apart = sentenceFact(
  (sentence, lexicon) =>
    sentence.text.length < 400 && (termsOf(sentence, 'separate-doings', lexicon).length > 0 || apartShape.test(sentence.text)),
)
/** Said of all of them: "each department runs its own", "four doors, four logins, four sets of notes". */
const allApart = sentenceFact(
  (sentence, lexicon) =>
    sentence.text.length < 400 &&
    ((/\b(?:each|every|all|both|none)\b/i.test(sentence.text) && termsOf(sentence, 'separate-doings', lexicon).length > 0) ||
      /\b(two|three|four|five|six|seven|\d+) [\w-]+,? (?:and )?\1 [\w-]+(?: [\w-]+){0,2},? (?:and )?\1\b/i.test(sentence.text) ||
      /\beach (?:\w+ ){0,6}by (?:its|a different|another)\b|\b(?:silo(?:ed|s)?|independently of (?:each|one)|side by side|nothing in common)\b/i.test(
        sentence.text,
      )),
)
/** Something holds them together, unless it is said to be lacking. */
const bound = sentenceFact(
  (sentence, lexicon) =>
    !/\b(?:no|not|nobody|never|without|none|nothing|yearly|instead of)\b|n['’]t\b/i.test(sentence.text) &&
    termsOf(sentence, 'common-bonds', lexicon).length > 0,
)
const rejoined = sentenceFact(({ text }) =>
  /\b(?:(?:one|a single|the same|a shared|a common) (?:\w+ ){0,2}(?:record|file|view|number|handbook|voice|price|calendar|inbox|list|system|account|answer|round|team)|see(?:s)? (?:what|each|the same)|read each other|knows? what (?:was|the|has))\b/i.test(
    text,
  ),
)
/** Several channels in one sentence, each with a thing of its own: "the line keeps its book, the form writes to a new database". */
const manyApart = sentenceFact((sentence, lexicon) => {
  const { text, start, words } = sentence
  if (text.length > 300) return false
  const ways = termsOf(sentence, 'ways-in', lexicon)
  const own = termsOf(sentence, 'separate-doings', lexicon)
  let from = 0
  let found = 0
  for (const clause of text.split(/[,;]|\band\b/)) {
    const within = ({ from: at }: Term): boolean => {
      const place = words[at]!.start - start
      return place >= from && place < from + clause.length
    }
    if (ways.some(within) && (own.some(within) || apartShape.test(clause) || /\bits\b/.test(clause))) found += 1
    from = text.indexOf(clause, from) + clause.length
  }
  return found >= leastChannels
})

const candidates = blocksWith((block, analysis) => {
  const names = new Set(block.sentences.flatMap((sentence) => waysIn(sentence, analysis).names))
  return names.size >= leastChannels || block.sentences.some((sentence) => allApart(sentence, analysis))
})

/** Channels that are each left to itself, where nothing in the part or in the document's other parts on channels holds them together. */
export const separateChannels = fact<readonly SeparateChannels[]>((analysis) => {
  const found: SeparateChannels[] = []
  const blocks = candidates(analysis)
  if (blocks.length === 0) return found
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const done = new Set<unknown>()
  for (const block of blocks) {
    const { section } = block
    if (done.has(section)) continue
    const at = placeApart(block)
    if (at === undefined) continue
    done.add(section)
    const binds = (sentence: Sentence): boolean =>
      rejoined(sentence, analysis) || ((of(sentence, analysis) & bit.bond) !== 0 && bound(sentence, analysis))
    if (section.blocks.some(({ sentences }) => sentences.some(binds))) continue
    if (
      section.parent !== undefined &&
      spoken[section.parent.index]!.own & bit.bond &&
      section.parent.blocks.some((one) => one.sentences.some(binds))
    )
      continue
    found.push({ at })
  }
  return found

  function placeApart(block: Block): Span | undefined {
    const { sentences, section } = block
    const near = section.blocks.flatMap((one) => one.sentences)
    const named = (some: readonly Sentence[]): number => new Set(some.flatMap((one) => waysIn(one, analysis).names)).size
    const many = sentences.find((sentence) => manyApart(sentence, analysis))
    if (many !== undefined) return placeOf(many)
    const all = sentences.find((sentence) => told(sentence) && allApart(sentence, analysis))
    if (all !== undefined && named(near) >= leastChannels && named(sentences) >= 2) return placeOf(all)
    const table = ownTable(block, analysis)
    if (table !== undefined) return table
    const entries = linesOf(block, analysis)
    const lines = entries.filter(({ sentences: line }) => waysIn(line[0]!, analysis).opens)
    if (lines.length < leastChannels || lines.length > mostLines || lines.length * 3 < entries.length * 2) return undefined
    const separate = lines.filter(({ sentences: line }) => line.some((one) => apart(one, analysis)))
    return separate.length >= 2 && separate.length * 2 >= lines.length ? placeOf(separate[0]!.sentences[0]!) : undefined
  }
})

/** The lines of a block: items, rows, or sentences of running text that open with a label. */
function linesOf(block: Block, analysis: Analysis): readonly Entry[] {
  const entries = entriesOf(block, analysis)
  const placed = entries.filter(({ form }) => form !== 'sentence')
  return placed.length > 0 ? placed : entries.filter(({ sentences }) => labelled(sentences[0]!, analysis))
}

const labelled = sentenceFact(({ text }) => /^\W*\p{Lu}[\p{L}’' -]{1,30}(?: \d+)?(?: \([^)]*\))?:\s/u.test(text))

function told({ passage }: Sentence): boolean {
  return passage.reading.role !== 'heading' && !passage.reading.quoted
}

/** A table of channels, each with data, an offer or a voice of its own, and somebody of its own to run it or a second such thing. */
function ownTable(block: Block, analysis: Analysis): Span | undefined {
  const header = block.passages.filter(({ reading }) => reading.cell?.row === 0)
  const first = header[0]?.sentences[0]
  if (first === undefined) return undefined
  const met = header.slice(1).filter(({ sentences }) => sentences.some((one) => metColumn(one, analysis)))
  const owned = header.slice(1).filter(({ sentences }) => sentences.some((one) => ownerColumn(one, analysis)))
  const rows = entriesOf(block, analysis).filter(({ form }) => form === 'row')
  const opens = rows.filter(({ sentences }) => waysIn(sentences[0]!, analysis).opens).length
  if (met.length === 0 || met.length + owned.length < 2 || rows.length < leastChannels || rows.length > mostLines) return undefined
  if (!channelColumn(first, analysis) && opens * 3 < rows.length * 2) return undefined
  // With one value in common, something is shared.
  const different = [...met, ...owned].every(({ reading }) => {
    const values = rows.flatMap(({ passages }) =>
      passages.filter((cell) => cell.reading.cell!.column === reading.cell!.column).map((cell) => cell.reading.text.trim().toLowerCase()),
    )
    return values.length >= leastChannels && new Set(values).size === values.length
  })
  return different ? placeOf(rows[0]!.sentences[0]!) : undefined
}
