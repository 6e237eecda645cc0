import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentenceOpening } from './sentence-opening.ts'

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

/** How much a word of each family says. Learning about people is half a word about them; a figure may be of either side. */
const families: readonly { readonly words: WordClass; readonly side: 'needs' | 'trade'; readonly weight: number }[] = [
  { words: 'need-topic', side: 'needs', weight: 1 },
  { words: 'research-topic', side: 'needs', weight: 0.5 },
  { words: 'market-topic', side: 'trade', weight: 1 },
  { words: 'sales-topic', side: 'trade', weight: 1 },
  { words: 'promotion-topic', side: 'trade', weight: 0.7 },
  { words: 'measure-topic', side: 'trade', weight: 0.7 },
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
    if (here.needs >= 1) sum.ofNeeds.push(sentence)
    else if (here.trade >= 1) sum.ofTrade.push(sentence)
  }
  return sum
})

/** What the document speaks of, headings left out. */
export const subjectMatter = fact<SubjectMatter>((analysis) => {
  let needs = 0
  let trade = 0
  let words = 0
  const ofNeeds: Span[] = []
  const ofTrade: Span[] = []
  for (const block of analysis.document.blocks) {
    const here = spokenInBlock(block, analysis)
    needs += here.needs
    trade += here.trade
    words += here.words
    for (const sentence of here.ofNeeds) if (ofNeeds.length < mostPlaces) ofNeeds.push(sentenceOpening(sentence))
    for (const sentence of here.ofTrade) if (ofTrade.length < mostPlaces) ofTrade.push(sentenceOpening(sentence))
  }
  return { needs, trade, words, ofNeeds, ofTrade }
})
