import type { Span } from '../base/span.ts'
import type { Block } from '../document/document.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { contactSigns } from './contact-signs.ts'
import { entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'

/** At least three channels that are run each for itself: own data, owner, offer or voice, and nothing that binds them. */
export interface SeparateChannels {
  readonly at: Span
}

/** Fewer channels can hardly fall apart. */
const leastChannels = 3

const names = sentenceFact((sentence, lexicon) =>
  termsOf(sentence, 'contact-channels', lexicon).map(({ from }: Term) => sentence.words[from]!.lower.replace(/s$/, '')),
)
const channelColumn = sentenceFact(({ text }) => /^\W*(?:channels?|touch ?points?|contact|medium|platform)\W*$/i.test(text))
const ownColumn = sentenceFact(({ text }) =>
  /^\W*(?:owner|owned by|run by|responsible|team|department|offers?|discount|data(?: kept in)?|database|system|tone|voice|list|budget|goal|kpi)\b/i.test(
    text,
  ),
)
/** The channels differ on purpose, or the sentence is of something else that is separate. */
const eachOwn = sentenceFact(({ text }) =>
  /\b(?:its|their) own\b|\bown (?:voice|account|offer|data|tone|budget|list|system|database|hours|calendar)\b|\bseparate(?:ly)?\b|\beach (?:department|team|channel|branch|shop)\b|\bindependent(?:ly)?\b|\bsilo/i.test(
    text,
  ),
)

export const separateChannels = fact<readonly SeparateChannels[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: SeparateChannels[] = []
  for (const section of analysis.document.sections) {
    const { own } = spoken[section.index]!
    if (!(own & bit.channel) || own & bit.bond) continue
    const sentences = section.blocks.flatMap((block) => block.sentences)
    const tabled = section.blocks.map((block) => ownTable(block, analysis)).find((at) => at !== undefined)
    if (tabled !== undefined) {
      found.push({ at: tabled })
      continue
    }
    if (!(own & bit.separate)) continue
    const apart = sentences.find((sentence) => of(sentence, analysis) & bit.separate && eachOwn(sentence, analysis))
    if (apart === undefined || new Set(sentences.flatMap((sentence) => names(sentence, analysis))).size < leastChannels) continue
    // The sign of separation and the channels stand together.
    const near = apart.passage.block.sentences
    if (new Set(near.flatMap((sentence) => names(sentence, analysis))).size >= 2) found.push({ at: placeOf(apart) })
  }
  return found
})

/** A table of channels, each with an owner, data or an offer of its own. */
function ownTable(block: Block, analysis: Analysis): Span | undefined {
  const header = block.passages.filter(({ reading }) => reading.cell?.row === 0).flatMap(({ sentences }) => sentences)
  if (
    !header.some((sentence) => channelColumn(sentence, analysis)) ||
    header.filter((sentence) => ownColumn(sentence, analysis)).length < 2
  )
    return undefined
  const rows = entriesOf(block, analysis).filter(({ form }) => form === 'row')
  if (rows.length < leastChannels) return undefined
  // With one value in common, something is shared.
  const columns = new Map<number, Set<string>>()
  for (const { passages } of rows)
    for (const { reading } of passages) {
      const seen = columns.get(reading.cell!.column) ?? new Set()
      seen.add(reading.text.trim().toLowerCase())
      columns.set(reading.cell!.column, seen)
    }
  return [...columns.values()].every((values) => values.size === rows.length) ? placeOf(rows[0]!.sentences[0]!) : undefined
}
