import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { documentSum } from './stretch-fact.ts'

/** Fewer words than this show no language: they may be names and figures. */
const leastWords = 100

/** Share of function words below which a text is not English; prose has about a fifth, terse agendas a thirtieth, other languages next to none. */
const leastShare = 0.02

const functionWords = sentenceFact((sentence, lexicon) => termsOf(sentence, 'function-words', lexicon).length)

const wordsOfBlock = blockFact((block, analysis) => {
  let words = 0
  let found = 0
  for (const sentence of block.sentences) {
    words += sentence.reading.words.length
    found += functionWords(sentence, analysis)
  }
  return { words, found }
})

const wordsOfDocument = documentSum(wordsOfBlock, (parts) => {
  const sum = { words: 0, found: 0 }
  for (const { words, found } of parts) {
    sum.words += words
    sum.found += found
  }
  return sum
})

/** Whether the document is in the language whose words and patterns the other facts know. True where there is too little to tell. */
export const writtenInEnglish = fact((analysis) => {
  const { words, found } = wordsOfDocument(analysis)
  return words < leastWords || found / words >= leastShare
})
