import { wordSigns } from './word-signs.ts'

/** What a sentence says of public judgement, of what is given for it, and of who is asked. */
export const reviewSigns = wordSigns({
  judgement: ['public-judgement'],
  mark: ['marks-wished'],
  pleading: ['pleading'],
  pleased: ['well-pleased'],
  others: ['ill-pleased'],
  private: ['kept-private'],
  alike: ['alike'],
  tie: ['reward-ties'],
  gift: ['public-gifts', 'tangible-rewards'],
})
