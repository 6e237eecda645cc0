import { wordSigns } from './word-signs.ts'

/** What a sentence says of how people leave, and of what holds them. */
export const leavingSigns = wordSigns({
  going: ['going-away'],
  charge: ['exit-charges'],
  hurdle: ['exit-hurdles'],
  rolling: ['rolling-on'],
  unheard: ['unheard-of'],
  taking: ['taking-away'],
  'way out': ['ways-out'],
  freely: ['freely-gone'],
})
