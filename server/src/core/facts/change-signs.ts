import { wordSigns } from './word-signs.ts'

/** What a sentence says of taking something from customers, and of how they are prepared for it. */
export const changeSigns = wordSigns({
  held: ['customer-held'],
  price: ['held-prices'],
  dearer: ['dearer'],
  moving: ['moving-over'],
  taking: ['taking-away'],
  people: ['customer-nouns', 'served-people'],
  notice: ['told-ahead'],
  reason: ['reason-given'],
  choice: ['way-chosen'],
  hearing: ['heard-on-it'],
})
