import { fact } from '../fact.ts'
import { passageFact } from '../passage-fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { reviewActions } from './review-actions.ts'

const course =
  /\b(?:called (?:the meeting )?to order (?:at|by)|(?:was|were) (?:approved|adopted|elected|noted|agreed|carried|present|absent)|adjourned (?:at|by)|meeting (?:adjourned|ended|closed)|motion (?:to|carried|passed|by)|seconded|moved (?:to|that)|minutes taken by)\b/i
const roll =
  /^(?:present|absent|apologies|in attendance|regrets|excused|members present|directors present|decisions made|resolutions passed)\b/i

const tellsCourse = passageFact((passage) => course.test(passage.text.slice(0, 2_000)))

/** Whether the document tells how a meeting went, and does not only plan one. */
export const meetingHeld = fact<boolean>((analysis) => {
  // Who has to do something has been told so.
  if (reviewActions(analysis).some((action) => action.owned)) return true
  if (agendaItems(analysis).items.some((item) => item.actual !== undefined || item.postponed)) return true
  return agendaLines(analysis).some((line) => tellsCourse(line.passage, analysis) || (line.text.length < 60 && roll.test(line.text)))
})
