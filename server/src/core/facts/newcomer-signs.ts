import { wordSigns } from './word-signs.ts'

/** What a sentence says of the terms of those who come and of those who are there. */
export const newcomerSigns = wordSigns({
  newcomer: ['newcomer-words'],
  stayer: ['stayer-words'],
  worse: ['worse-terms'],
  terms: ['terms-offered', 'price-words'],
  same: ['same-terms'],
})
