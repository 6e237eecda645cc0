import { termsOf } from '../lexicon/lexicon.ts'
import { sentenceFact } from './fact.ts'

/**
 * How much of somebody's life a job takes, which sets how close a tie they want to whoever helps with it: an errand to be done with, or
 * something long and weighty. `undefined` where the words tell neither, or both.
 */
export const jobComplexity = sentenceFact<'errand' | 'long' | undefined>((sentence, lexicon) => {
  const brief = termsOf(sentence, 'brief-jobs', lexicon).length > 0
  const long = termsOf(sentence, 'long-jobs', lexicon).length > 0
  return brief === long ? undefined : brief ? 'errand' : 'long'
})
