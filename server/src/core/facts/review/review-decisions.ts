import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import { termsOf } from '../../lexicon/lexicon.ts'
import { fact, sentenceFact } from '../fact.ts'
import { agendaLines } from './agenda-lines.ts'
import { itemOfLine } from './item-of-line.ts'
import { meetingTold } from './meeting-told.ts'
import { noteLabel } from './note-label.ts'
import { noteSections } from './note-sections.ts'
import { notes } from './notes.ts'

/** Something that a meeting decided. */
export interface ReviewDecision {
  readonly text: string
  readonly span: Span
  /** Index in `agendaItems` of the item it stands below; -1 for none. */
  readonly item: number
}

/** What is still to be decided, or was not. */
const open =
  /\?\s*$|\b(?:to be|will be|should be|must be|not(?: yet)?|never|failed|whether|if) (?:approved|adopted|accepted|decided|agreed|carried|passed|voted)\b|\b(?:failed|withdrawn)\b/i
const nothing = /^\W*(?:none|n\/?a|no (?:decisions?|motions?|resolutions?)|tb[cd]|nothing)\b/i

/** Whether a sentence says that something has been decided. */
const decided = sentenceFact((reading, lexicon) => !open.test(reading.text) && termsOf(reading, 'decided-words', lexicon).length > 0)

/** The decisions of a meeting: those listed or labelled as such, and sentences of the notes that tell one. */
export const reviewDecisions = fact<readonly ReviewDecision[]>((analysis) => {
  if (!meetingTold(analysis)) return []
  const lines = agendaLines(analysis)
  const sections = noteSections(analysis)
  const owner = itemOfLine(analysis)
  const lists = new Set<number>()
  return notes(analysis).flatMap((note): ReviewDecision[] => {
    const { line, reading, passage } = note
    const { form, parent } = lines[line]!
    const { own, within } = sections[line]!
    if (form === 'heading' || own?.bare === true || nothing.test(reading.text)) return []
    const label = noteLabel(note, analysis)
    const labelled = label?.name === 'decisions' && !label.bare
    // Below "Decisions" each line is one; what is nested in it tells more.
    const listed = within?.name === 'decisions' && note.opens && form !== 'line' && !lists.has(parent)
    if (listed) lists.add(line)
    if (!labelled && !listed && !decided(note, analysis)) return []
    const from = labelled ? label.rest : reading.start
    const text = passage.reading.text.slice(from, reading.end).replace(/\s+/g, ' ').trim()
    return /\p{L}{2}/u.test(text) ? [{ text, span: locatePassage(passage, reading.start, reading.end), item: owner[line]! }] : []
  })
})
