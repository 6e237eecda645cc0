import { fact } from '../fact.ts'
import { agendaLines } from './agenda-lines.ts'
import { meetingCourse } from './meeting-course.ts'
import { pastTold } from './past-told.ts'
import { people } from './people.ts'

/** So many sentences of what somebody did, or so many people who say something, are no plan of a meeting. */
const fewest = 3
/** "Minutes" over or before something else than a number. */
const named =
  /(?:^|[^\d\s] *)\bminutes\b(?! (?:each|per|for|total))|\b(?:meeting|call|board|committee|council) notes\b|\bnotes (?:of|from)\b|\b(?:proceedings|recap)\b/i

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
  return pastTold(analysis).sentences >= fewest
})
