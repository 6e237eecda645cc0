import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'

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

/** Whether the document is in the language whose words and patterns the other facts know. True where there is too little to tell. */
export const writtenInEnglish = fact((analysis) => {
  let words = 0
  let found = 0
  for (const block of analysis.document.blocks) {
    const here = wordsOfBlock(block, analysis)
    words += here.words
    found += here.found
  }
  return words < leastWords || found / words >= leastShare
})
