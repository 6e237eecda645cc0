import { fact } from '../fact.ts'
import { itemOutcomes } from './item-outcomes.ts'
import { meetingCourse } from './meeting-course.ts'
import { reviewActions } from './review-actions.ts'

/** Whether the document tells how a meeting went, and does not only plan one. */
export const meetingHeld = fact<boolean>((analysis) => {
  // Who has to do something has been told so; what is left over from the last meeting was told there, and an agenda may list it.
  if (reviewActions(analysis).some(({ owned, listed, carried }) => owned && listed && !carried)) return true
  if (itemOutcomes(analysis).some(({ actual, postponed }) => actual !== undefined || postponed)) return true
  return meetingCourse(analysis)
})
