import { fact } from '../fact.ts'
import { passageFact } from '../passage-fact.ts'
import { agendaLines } from './agenda-lines.ts'
import { people } from './people.ts'

const course =
  /\b(?:called (?:the meeting )?to order (?:at|by)|(?:was|were) (?:approved|adopted|elected|noted|agreed|carried|present|absent)|adjourned (?:at|by)|meeting (?:adjourned|ended|closed)|motion (?:to|carried|passed|by)|seconded|moved (?:to|that)|minutes taken by)\b/i
const roll =
  /^(?:present|absent|apologies|in attendance|regrets|excused|members present|directors present|decisions made|resolutions passed)\b/i
const named = /\b(?:minutes|meeting notes|notes (?:of|from)|proceedings|recap|summary of the meeting)\b/i
/** So many people who say or do something are no plan of a meeting. */
const fewestSpeakers = 3

const tellsCourse = passageFact((passage) => course.test(passage.text.slice(0, 2_000)))

/** Whether the text tells how a meeting went, whatever actions it lists. */
export const meetingCourse = fact<boolean>((analysis) => {
  const lines = agendaLines(analysis)
  if (lines.some((line) => tellsCourse(line.passage, analysis) || (line.text.length < 60 && roll.test(line.text)))) return true
  return people(analysis).speakers >= fewestSpeakers || lines.slice(0, 3).some(({ text }) => named.test(text)) || named.test(analysis.path)
})
