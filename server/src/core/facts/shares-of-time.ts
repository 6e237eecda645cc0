import { fact } from './fact.ts'
import { passageFact } from './passage-fact.ts'
import { agendaItems } from './review/agenda-items.ts'

const written =
  /\b(?:half|third|quarter) of (?:the |our )?(?:time|meeting|hour|session)\b|\b(?:\d{1,3}|five|ten|fifteen|twenty|thirty|forty|sixty|an?)[ -]?(?:min(?:ute)?s?|hours?|hrs?)\b/i
const percent = /\d\s?%/

const writesMinutes = passageFact((passage) => written.test(passage.text))
const writesShare = passageFact((passage) => percent.test(passage.text))

/** Whether items without a readable length say in another way how much of the meeting is theirs: in prose, or as shares of its length. */
export const sharesOfTime = fact<boolean>((analysis) => {
  const { items, lengths } = agendaItems(analysis)
  if (items.filter((item) => writesMinutes(item.line.passage, analysis)).length * 3 >= items.length) return true
  return lengths.size > 0 && items.filter((item) => writesShare(item.line.passage, analysis)).length * 2 >= items.length
})
