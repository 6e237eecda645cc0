import { documentKinds } from '../base/document-kind.ts'
import { blockFact } from './block-fact.ts'
import { fact } from './fact.ts'
import { sectionIds } from './section-ids.ts'
import { stretchFact } from './stretch-fact.ts'
import { wordingWeights } from './wording-weights.generated.ts'

/**
 * What the choice of words of a whole document speaks for, each as log-odds of a logistic regression: how the document is worded, no
 * matter where and in what order. It weighs among other signs and never speaks alone.
 */
export interface Wording {
  /** For each kind of document, in the order of `documentKinds`. */
  readonly kinds: readonly number[]
  /** For each content, in the order of `sectionIds`: that it is touched at all. */
  readonly touched: readonly number[]
}

/** Kinds, then contents: the order of the numbers of a word. */
export const wordingOutputs = documentKinds.length + sectionIds.length

/** A document of so many different words says half as much as a long one. */
export const fewWords = 30

/**
 * Words are learnt from labelled documents by way of the company that they keep in thousands of unlabelled ones
 * (`server/tasks/fit-wording.ts`), so that words nobody labelled count too. A word counts by how rare it is and by the logarithm of how
 * often it comes; long documents weigh no more than short ones.
 */
export const wording = fact<Wording>((analysis) => {
  const model = loaded()
  const counts = new Uint32Array(model.rarity.length)
  for (const stretch of analysis.document.stretches) {
    const { words, times } = wordsOfStretch(stretch, analysis)
    for (let i = 0; i < words.length; i += 1) counts[words[i]!]! += times[i]!
  }
  const sums = new Float64Array(wordingOutputs)
  let square = 0
  let different = 0
  for (let word = 0; word < counts.length; word += 1) {
    if (counts[word] === 0) continue
    different += 1
    const often = 1 + Math.log(counts[word]!)
    square += (often * model.rarity[word]!) ** 2
    const at = word * wordingOutputs
    for (let output = 0; output < wordingOutputs; output += 1) sums[output]! += often * model.weights[at + output]!
  }
  const length = (Math.sqrt(square) || 1) * (1 + fewWords / Math.max(1, different))
  const values = Array.from(sums, (sum, output) => wordingWeights.base[output]! + sum / length)
  return { kinds: values.slice(0, documentKinds.length), touched: values.slice(documentKinds.length) }
})

interface WordCounts {
  readonly words: readonly number[]
  readonly times: readonly number[]
}

const noWords: WordCounts = { words: [], times: [] }

/** The words of a block that the vocabulary knows, and how often they come. */
const wordsOfBlock = blockFact<WordCounts>((block) => {
  const { numbers, scratch } = loaded()
  const words: number[] = []
  for (const sentence of block.sentences) {
    for (const { lower } of sentence.reading.words) {
      const number = numbers.get(lower)
      if (number === undefined) continue
      if (scratch[number] === 0) words.push(number)
      scratch[number]! += 1
    }
  }
  return taken(words, scratch)
})

const wordsOfStretch = stretchFact<WordCounts>((blocks, analysis) => {
  const { scratch } = loaded()
  // Blocks count in the same array, so that all of them are asked before.
  const parts = blocks.map((block) => wordsOfBlock(block, analysis))
  const found: number[] = []
  for (const { words, times } of parts) {
    for (let i = 0; i < words.length; i += 1) {
      const number = words[i]!
      if (scratch[number] === 0) found.push(number)
      scratch[number]! += times[i]!
    }
  }
  return taken(found, scratch)
})

/** The counts of some words, taken out of the array that they were counted in, which is left as it was: all zeros. */
function taken(words: readonly number[], scratch: Uint32Array): WordCounts {
  if (words.length === 0) return noWords
  const times = words.map((word) => scratch[word]!)
  for (const word of words) scratch[word] = 0
  return { words, times }
}

interface Model {
  /** Each word's number, which is its row among the weights. */
  readonly numbers: ReadonlyMap<string, number>
  readonly rarity: Float64Array
  readonly weights: Float64Array
  /** A count for each word, all zeros but while something is counted. */
  readonly scratch: Uint32Array
}

let model: Model | undefined

/** Unpacks the weights, once, when they are first asked for: a character each, one of 64 steps between two bounds. */
function loaded(): Model {
  if (model !== undefined) return model
  const numbers = new Map(wordingWeights.vocabulary.split(' ').map((word, number) => [word, number]))
  const steps = new Uint8Array(128)
  for (let step = 0; step < 64; step += 1) steps[wordingSteps.charCodeAt(step)] = step
  const { rarityMost, most } = wordingWeights
  const rarity = Float64Array.from(
    { length: numbers.size },
    (_, word) => (steps[wordingWeights.rarity.charCodeAt(word)]! / 63) * rarityMost,
  )
  const weights = Float64Array.from(
    { length: numbers.size * wordingOutputs },
    (_, at) => ((steps[wordingWeights.weights.charCodeAt(at)]! - 32) / 31) * most[at % wordingOutputs]!,
  )
  model = { numbers, rarity, weights, scratch: new Uint32Array(numbers.size) }
  return model
}

/** The characters that stand for steps, from the lowest. */
export const wordingSteps = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
