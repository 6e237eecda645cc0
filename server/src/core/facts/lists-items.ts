import { fact } from './fact.ts'
import { agendaItems } from './review/agenda-items.ts'

/** Whether the items stand in a list, a table or lines, as in an agenda; as headings they mostly have text below that tells how it went. */
export const listsItems = fact<boolean>((analysis) => {
  const { items } = agendaItems(analysis)
  const listed = items.filter(({ line, below }) => line.form !== 'heading' && (line.form !== 'bold' || below.length === 0)).length
  return listed * 2 > items.length
})
