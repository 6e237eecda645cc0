import { wordSigns } from './word-signs.ts'

/** What a sentence says of people who are about to go, of what they are offered then, and of who else has it. */
export const leaverSigns = wordSigns({
  threat: ['threats-to-leave'],
  concession: ['concessions'],
  open: ['open-terms'],
})
