import type { Span } from '../base/span.ts'
import type { Block } from '../document/document.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { contactSigns } from './contact-signs.ts'
import { entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { blocksWith } from './stretch-fact.ts'

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
  for (const block of apartBlocks(analysis)) {
    const { section } = block
    if (found.some(({ at }) => at.start >= section.span.start && at.start < section.span.end)) continue
    if (section.blocks.some(({ sentences }) => sentences.some((sentence) => bound(sentence, analysis)))) continue
    const first =
      block.sentences.find((sentence) => manyApart(sentence, analysis)) ??
      block.sentences.find((sentence) => sentence.passage.reading.role !== 'heading' && namesChannel(sentence, analysis))
    if (first !== undefined) found.push({ at: placeOf(first) })
  }
  return found
})

const anyChannel =
  /\b(?:post|mail(?:ings?)?|letters?|e-?mail|phone|telephone|(?:booking |phone |service )?line|hotline|call cent(?:re|er)|web(?:site| ?shop| form)?|online(?: shop| store)?|form|app|shops?|stores?|branch(?:es)?|desk|walk-in(?: desk)?|counter|portal|kiosk|chat|whatsapp|facebook|instagram|linkedin|newsletter|field (?:team|sales|force)|street teams?|catalogue|dealers?|marketplace|social media|box office|agents?|reps|outlets?)\b/i
/** A thing that a channel has for itself. */
const ownThing =
  /\b(?:own|separate|different|another|new|its|their)\b[^,;.]{0,25}\b(?:prices?|price list|rules?|returns?|stock|data(?:base)?|customer (?:numbers?|file|data)|numbers|file|offers?|bonus|catalogue|appointment book|book|list|calendar|tone|voice|brand|budget|goals?|targets?|system|tool|crm|account|discounts?|agency|login|team|project lead|log|records?|spreadsheet)\b|\b\w+-only (?:prices?|bonus|offers?|discounts?|codes?)\b|\bnot (?:passed on|shared|connected|linked|exchanged)\b|\b(?:keeps?|goes on with|stays with|uses|writes to) (?:its|the|an?|their) (?:own |new |old |paper )?(?:cards|book|list|appointment book|database|spreadsheet|file|system|calendar|tool)\b|\bpaper file\b/gi
const apartIn = sentenceFact(({ text }) => (text.length < 300 ? [...text.matchAll(ownThing)].length : 0))
const namesChannel = sentenceFact(({ text }) => anyChannel.test(text.slice(0, 40)))
const bound = sentenceFact(
  ({ text }) =>
    /\b(?:same|shared?|common|together|consistent\w*|one (?:\w+ )?(?:price|rule|file|handbook|number|view|voice|team|house|system|customer|calendar)|single|across|seamless\w*|unified|integrated?|aligned|coordinat\w+|central\w*|each other|handbook|style guide|all (?:three|four|five|channels)\b[^.]{0,30}\b(?:see|use|follow|know))\b/i.test(
      text,
    ) && !/\b(?:no|not|nobody|never|without|are three|are separate)\b/i.test(text),
)
/** Several channels in one sentence, each with a thing of its own: "the line keeps its book, the form writes to a new database". */
const manyApart = sentenceFact(({ text }) => {
  if (text.length > 300) return false
  const clauses = text.split(/[,;]|\band\b/)
  return clauses.filter((clause) => anyChannel.test(clause) && clause.search(ownThing) >= 0).length >= leastChannels
})
const apartBlocks = blocksWith((block, analysis) => {
  if (block.sentences.some((sentence) => bound(sentence, analysis))) return false
  if (block.sentences.some((sentence) => manyApart(sentence, analysis))) return true
  const entries = entriesOf(block, analysis).filter(({ form }) => form !== 'sentence')
  if (entries.length < leastChannels || entries.length > 8) return false
  const apart = entries.filter(
    ({ sentences }) =>
      sentences.some((one) => namesChannel(one, analysis)) && sentences.reduce((sum, one) => sum + apartIn(one, analysis), 0) > 0,
  )
  return apart.length >= leastChannels
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
