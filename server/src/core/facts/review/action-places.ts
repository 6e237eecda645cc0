import type { Span } from '../../base/span.ts'
import { fact } from '../fact.ts'
import { agendaLines } from './agenda-lines.ts'
import { noteSections } from './note-sections.ts'

/** Headings and names of lists below which what follows from the meeting stands, with a time of their own or without: "Actions", "Next steps". */
export const actionPlaces = fact<readonly Span[]>((analysis) => {
  const sections = noteSections(analysis)
  return agendaLines(analysis).flatMap(({ span }, line) => {
    const own = sections[line]!.own
    return own?.bare === true && !own.earlier && (own.name === 'actions' || own.name === 'decisions') ? [span] : []
  })
})
