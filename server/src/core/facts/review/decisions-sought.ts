import { fact } from '../fact.ts'
import { itemWords } from './item-words.ts'

/** For each item of the agenda whether something is to be decided, in order. */
export const decisionsSought = fact<readonly boolean[]>((analysis) => itemWords(analysis, 'decisions-sought'))
