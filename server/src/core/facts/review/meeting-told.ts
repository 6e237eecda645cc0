import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { meetingCourse } from './meeting-course.ts'
import { meetingDate } from './meeting-date.ts'
import { meetingRoll } from './meeting-roll.ts'
import { pastTold } from './past-told.ts'
import { people } from './people.ts'

/** So many sentences of what somebody did, or so many people who say something, are no plan of a meeting. */
const fewest = 3
/** "Minutes" over or before something else than a number. */
const named =
  /(?:^|[^\d\s] *)\bminutes\b(?! (?:each|per|for|total))|\b(?:meeting|call|board|committee|council) notes\b|\bnotes (?:of|from)\b|\b(?:proceedings|recap)\b/i

const planned = /\b(?:agenda|template)\b/i
const linesAtHead = 3

/** Whether somebody took notes of the meeting as it went, so that what people "will do" is what they said there. */
export const meetingTold = fact<boolean>((analysis) => {
  if (meetingCourse(analysis) || people(analysis).speakers >= fewest) return true
  if (
    agendaLines(analysis)
      .slice(0, linesAtHead)
      .some(({ text }) => named.test(text)) ||
    named.test(analysis.path)
  )
    return true
  return pastTold(analysis).sentences >= fewest || listsWhoCame(analysis)
})

/** Names under the day of the meeting, and no minutes set aside for anything: notes, and no plan. */
function listsWhoCame(analysis: Analysis): boolean {
  if (meetingDate(analysis)?.unit !== 'day' || planned.test(agendaLines(analysis)[0]?.text ?? '')) return false
  if (meetingRoll(analysis).filter(({ name }) => name !== '').length < fewest) return false
  return agendaItems(analysis).items.every(({ minutes }) => minutes === undefined)
}
