import { fact } from '../fact.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'

const name = /\b(?:material|documents|reading|pre-?reads?|papers|data pack|attachments|slides|reports? (?:sent|attached))\b/i

/** What is sent to those who attend, line by line: whatever stands below a heading, a bold line or a label that names it. */
export const sentMaterial = fact<readonly AgendaLine[]>((analysis) => {
  const lines = agendaLines(analysis)
  const inside: boolean[] = []
  return lines.filter((line) => {
    const above = line.parent !== -1 && inside[line.parent]!
    const opens = line.form === 'heading' || line.form === 'bold'
    const named = opens && line.text.length <= 120 && name.test(line.text)
    inside.push(named || (above && line.form !== 'heading'))
    return above && !opens
  })
})
