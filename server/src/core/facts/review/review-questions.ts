import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import { termsOf } from '../../lexicon/lexicon.ts'
import { fact } from '../fact.ts'
import { agendaLines } from './agenda-lines.ts'
import { attendees } from './attendees.ts'
import type { Driver } from './driver.ts'
import { driverOfNote } from './driver-of-note.ts'
import { isSamePerson } from './is-same-person.ts'
import { itemOfLine } from './item-of-line.ts'
import { noteSections } from './note-sections.ts'
import { type Note, notes } from './notes.ts'
import { people } from './people.ts'
import { plainReading } from './plain-reading.ts'
import { questionPut } from './question-put.ts'
import { speakerOf } from './speaker-of.ts'

/** A question that is to be asked, or was. */
export interface ReviewQuestion {
  readonly text: string
  readonly span: Span
  /** What it is about. */
  readonly driver: Driver
  /** Who asks, as written; empty where nobody is named. */
  readonly by: string
  /** Asked by whoever leads the meeting. */
  readonly chair: boolean
  /** Index in `agendaItems` of the item it stands below; -1 for none. */
  readonly item: number
}

/** Questions that are put to somebody else than those at the meeting. */
const forOthers = /\b(?:survey|questionnaire|feedback form|poll|interview guide|faq|icebreakers?)\b/i

/** The questions of a review, asked or to be asked, in order. Those that follow one another in one breath are one. */
export const reviewQuestions = fact<readonly ReviewQuestion[]>((analysis) => {
  const lines = agendaLines(analysis)
  const sections = noteSections(analysis)
  const owner = itemOfLine(analysis)
  const leaders = attendees(analysis).filter(({ chair, name }) => chair && name !== '')
  const known = people(analysis)
  const found: ReviewQuestion[] = []
  let last: Note | undefined
  for (const note of notes(analysis)) {
    const put = questionPut(note, analysis)
    const { own, within } = sections[note.line]!
    const ahead = last
    last = put === undefined ? undefined : note
    if (put === undefined || lines[note.line]!.form === 'heading') continue
    if ([own?.name, within?.name].some((name) => name === 'present' || name === 'guests' || name === 'absent')) continue
    if (above(note.line, forOthers)) continue
    // "Bill asked about Bloop. Will users be confused? Who decides?" is one question, told at length.
    if (
      ahead !== undefined &&
      ahead.passage === note.passage &&
      put.form === 'direct' &&
      put.by === '' &&
      (ahead.line === note.line || questionPut(ahead, analysis)?.form === 'reported')
    )
      continue
    const by = put.by || askerAbove(note.line) || speakerOf(note, known)
    const text = note.reading.text.replace(/\s+/g, ' ')
    found.push({
      text,
      span: locatePassage(note.passage, note.reading.start, note.reading.end),
      driver: driverOfNote(text, owner[note.line]!, analysis),
      by,
      chair: by !== '' && (isPost(by) || leaders.some((leader) => isSamePerson(leader, by, analysis.lexicon))),
      item: owner[note.line]!,
    })
  }
  return found

  /** Who asks may be told by the post alone: "Questions asked by the chair". */
  function isPost(by: string): boolean {
    return termsOf(plainReading(by), 'chair-posts', analysis.lexicon).length > 0
  }

  /** "Questions asked by the managing director", over a list of them. */
  function askerAbove(line: number): string {
    for (let at = lines[line]!.parent; at !== -1 && sections[line]!.within?.name === 'questions'; at = lines[at]!.parent) {
      const asker = /\bquestions?\b.*?\b(?:by|from|of)\s+(?:the )?(\S.*?):?$/i.exec(lines[at]!.text)?.[1]
      if (asker !== undefined) return asker
    }
    return ''
  }

  function above(line: number, name: RegExp): boolean {
    for (let at = lines[line]!.parent; at !== -1; at = lines[at]!.parent) if (name.test(lines[at]!.text)) return true
    return false
  }
})
