import { wordSigns } from './word-signs.ts'

/** What a sentence says of what the house saves, and of how those served fare. */
export const faresSigns = wordSigns({
  saving: ['house-savings'],
  fared: ['fared-well'],
  measured: ['fared-measured'],
})
