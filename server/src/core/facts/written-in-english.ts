import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
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

/** In a text too short for shares of function words: so many signs of another language, of so many kinds, in such a share of the words. */
const otherwise = { signs: 4, kinds: 3, share: 0.08 }

/** Words of a sentence that are not of English: another language's function words, and those with letters that English does without, names left aside. */
const foreignWords = sentenceFact((sentence, lexicon): readonly string[] => {
  const known = termsOf(sentence, 'function-words-elsewhere', lexicon).map(({ from }) => sentence.words[from]?.lower ?? '')
  const accented = sentence.words.filter(({ text, lower }) => text === lower && /[^\p{ASCII}\P{L}]/u.test(lower) && !known.includes(lower))
  return [...known, ...accented.map(({ lower }) => lower)]
})

/** Whether a short text, told by what it holds and not by what it lacks, is in a language that we do not read. */
function heldTogetherOtherwise(analysis: Analysis, { words, found }: { readonly words: number; readonly found: number }): boolean {
  const foreign = analysis.document.sentences.flatMap((sentence) => foreignWords(sentence, analysis))
  return (
    foreign.length > found &&
    foreign.length >= otherwise.signs &&
    new Set(foreign).size >= otherwise.kinds &&
    foreign.length / words >= otherwise.share
  )
}

/** Whether the document is in the language whose words and patterns the other facts know. True where there is too little to tell. */
export const writtenInEnglish = fact((analysis) => {
  const sum = wordsOfDocument(analysis)
  if (sum.words > 0 && sum.found / sum.words >= leastShare && sum.words >= leastWords) return true
  return sum.words < leastWords && !heldTogetherOtherwise(analysis, sum)
})
