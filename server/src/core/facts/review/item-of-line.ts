import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { sameTopic } from './same-topic.ts'

/**
 * For each of `agendaLines` the index of the agenda's item that it is, or stands below; -1 for none. Where minutes repeat an item of the
 * agenda as a heading, what stands below that heading belongs to the item.
 */
export const itemOfLine = fact<readonly number[]>((analysis) => {
  const { items } = agendaItems(analysis)
  const byLine = new Map(items.map(({ index }, item) => [index, item]))
  const found: number[] = []
  for (const [index, line] of agendaLines(analysis).entries()) {
    const above = line.parent === -1 ? -1 : found[line.parent]!
    const heads = (line.form === 'heading' || line.form === 'bold') && line.text.length <= 120
    const repeated = heads ? items.findIndex((item) => item.index < index && sameTopic(item.line.text, line.text)) : -1
    found.push(byLine.get(index) ?? (repeated === -1 ? above : repeated))
  }
  return found
})
