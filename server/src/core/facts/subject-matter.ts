import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentenceOpening } from './sentence-opening.ts'
import { documentSum } from './stretch-fact.ts'
import { writtenBlocks } from './written-blocks.ts'

/** What the text speaks of: people and what they need, or what they are to the organisation as a market. Counts of words, weighed. */
export interface SubjectMatter {
  readonly needs: number
  readonly trade: number
  /** Words outside of code and headings. */
  readonly words: number
  /** The first sentences that speak of needs, and the first that speak of trade and not of needs. */
  readonly ofNeeds: readonly Span[]
  readonly ofTrade: readonly Span[]
}

/** Words are counted in tenths, so that sums are exact in whatever order they are made. */
const tenths = 10

/** How much a word of each family says, in tenths. Learning about people is half a word about them; a figure may be of either side. */
const families: readonly { readonly words: WordClass; readonly side: 'needs' | 'trade'; readonly weight: number }[] = [
  { words: 'need-topic', side: 'needs', weight: 10 },
  { words: 'research-topic', side: 'needs', weight: 5 },
  { words: 'market-topic', side: 'trade', weight: 10 },
  { words: 'sales-topic', side: 'trade', weight: 10 },
  { words: 'promotion-topic', side: 'trade', weight: 7 },
  { words: 'measure-topic', side: 'trade', weight: 7 },
]

const spoken = sentenceFact((sentence, lexicon) => {
  const sides = { needs: 0, trade: 0 }
  for (const { words, side, weight } of families) sides[side] += weight * termsOf(sentence, words, lexicon).length
  return sides
})

/** Places kept of either. */
const mostPlaces = 8

const spokenInBlock = blockFact((block, analysis) => {
  const sum = { needs: 0, trade: 0, words: 0, ofNeeds: [] as Sentence[], ofTrade: [] as Sentence[] }
  for (const sentence of block.sentences) {
    if (sentence.reading.passage.role === 'heading') continue
    const here = spoken(sentence, analysis)
    sum.needs += here.needs
    sum.trade += here.trade
    sum.words += sentence.reading.words.length
    if (here.needs >= tenths) sum.ofNeeds.push(sentence)
    else if (here.trade >= tenths) sum.ofTrade.push(sentence)
  }
  return sum
})

const spokenInDocument = documentSum(spokenInBlock, addUp)

type Spoken = ReturnType<typeof spokenInBlock>

function addUp(parts: readonly Spoken[]): Spoken {
  const sum = { needs: 0, trade: 0, words: 0, ofNeeds: [] as Sentence[], ofTrade: [] as Sentence[] }
  for (const { needs, trade, words, ofNeeds, ofTrade } of parts) {
    sum.needs += needs
    sum.trade += trade
    sum.words += words
    if (sum.ofNeeds.length < mostPlaces) sum.ofNeeds.push(...ofNeeds.slice(0, mostPlaces - sum.ofNeeds.length))
    if (sum.ofTrade.length < mostPlaces) sum.ofTrade.push(...ofTrade.slice(0, mostPlaces - sum.ofTrade.length))
  }
  return sum
}

/** What the document speaks of, headings left out, and what is still to be filled in. */
export const subjectMatter = fact<SubjectMatter>((analysis) => {
  const written = writtenBlocks(analysis)
  const { needs, trade, words, ofNeeds, ofTrade } =
    written === undefined ? spokenInDocument(analysis) : addUp(written.map((block) => spokenInBlock(block, analysis)))
  return {
    needs: needs / tenths,
    trade: trade / tenths,
    words,
    ofNeeds: ofNeeds.map(sentenceOpening),
    ofTrade: ofTrade.map(sentenceOpening),
  }
})
