import { fact } from '../fact.ts'
import { passageFact } from '../passage-fact.ts'
import { agendaLines } from './agenda-lines.ts'

const course =
  /\b(?:called (?:the meeting )?to order (?:at|by)|(?:was|were) (?:approved|adopted|elected|noted|agreed|carried|present|absent)|adjourned (?:at|by)|meeting (?:adjourned|ended|closed)|motion (?:to|carried|passed|by)|seconded|moved (?:to|that)|minutes taken by)\b/i
const roll =
  /^(?:present|absent|apologies|in attendance|regrets|excused|members present|directors present|decisions made|resolutions passed)\b/i

const tellsCourse = passageFact((passage) => course.test(passage.text.slice(0, 2_000)))

/** Whether the text tells how a meeting went, whatever actions it lists. */
export const meetingCourse = fact<boolean>((analysis) =>
  agendaLines(analysis).some((line) => tellsCourse(line.passage, analysis) || (line.text.length < 60 && roll.test(line.text))),
)
