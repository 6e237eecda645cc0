import { wordSigns } from './word-signs.ts'

/** What a sentence says of whom a round of asking is with. */
export const sampleSigns = wordSigns({
  asking: ['asking-people', 'asking-settings'],
  friendly: ['favoured-customers', 'friendly-people'],
  others: ['other-people-asked', 'others-sought'],
})
