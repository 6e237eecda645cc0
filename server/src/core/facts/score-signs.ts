import { wordSigns } from './word-signs.ts'

/** What a sentence says of figures for how content people are, and of what lies behind them. */
export const scoreSigns = wordSigns({
  score: ['score-names', 'marks-asked'],
  why: ['whys-asked'],
})
