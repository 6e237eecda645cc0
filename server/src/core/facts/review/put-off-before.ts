import { fact } from '../fact.ts'
import { type AgendaItem, agenda } from './agenda.ts'
import { itemWords } from './item-words.ts'

/** The items of an agenda that an earlier meeting did not get to, as it says itself. */
export const putOffBefore = fact<ReadonlySet<AgendaItem>>((analysis) => {
  const said = itemWords(analysis, 'put-off-before')
  return new Set(agenda(analysis).items.filter((_, index) => said[index]))
})
