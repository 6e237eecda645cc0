import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { isTemplate } from '../template.ts'
import { agendaLines } from './agenda-lines.ts'
import { calledMinutes } from './called-minutes.ts'
import { itemOutcomes } from './item-outcomes.ts'
import { meetingCourse } from './meeting-course.ts'
import { meetingDate } from './meeting-date.ts'
import { meetingRoll } from './meeting-roll.ts'
import { pastTold } from './past-told.ts'
import { reviewActions } from './review-actions.ts'
import { reviewDecisions } from './review-decisions.ts'

/** What shows that a meeting was held, or is only planned, and how much. */
interface Sign {
  readonly points: number
  /** Whether it tells of something that happened; a date and a list of names stand over agendas too. */
  readonly tells: boolean
  readonly shown: (analysis: Analysis) => boolean
}

const named = /(?:^|[^\d\s]\s*)\b(?:minutes|notes|proceedings|recap)\b/i
const planned = /\b(?:agenda|template|playbook|guide|how to)\b/i
/** Names that make a list of those who came. */
const fewestNames = 2
/** So many sentences of what somebody did are more than an occasion for the meeting. */
const fewestSentences = 3
/** Share of the notes that speak of the past. */
const enoughPast = 0.1

const signs: readonly Sign[] = [
  { points: 1, tells: true, shown: meetingCourse },
  { points: 1, tells: true, shown: (analysis) => reviewDecisions(analysis).length > 0 },
  // Who has to do something has been told so; what is left over from the last meeting was told there, and an agenda may list it.
  {
    points: 3,
    tells: true,
    shown: (analysis) => reviewActions(analysis).some(({ owned, listed, carried }) => owned && listed && !carried),
  },
  { points: 1, tells: true, shown: (analysis) => reviewActions(analysis).some(({ listed }) => !listed) },
  {
    points: 2,
    tells: true,
    shown: (analysis) => itemOutcomes(analysis).some(({ actual, postponed }) => actual !== undefined || postponed),
  },
  { points: 1, tells: true, shown: (analysis) => pastTold(analysis).sentences >= fewestSentences },
  { points: 1, tells: true, shown: (analysis) => pastTold(analysis).share >= enoughPast },
  { points: 1, tells: true, shown: (analysis) => titled(analysis, named) },
  // What calls itself the minutes of a meeting comes after it, however little it tells.
  { points: 2, tells: true, shown: calledMinutes },
  { points: 1, tells: true, shown: (analysis) => meetingRoll(analysis).some(({ presence, name }) => presence === 'absent' && name !== '') },
  { points: 2, tells: false, shown: (analysis) => meetingRoll(analysis).filter(({ name }) => name !== '').length >= fewestNames },
  { points: 1, tells: false, shown: (analysis) => /^(?:day|month)$/.test(meetingDate(analysis)?.unit ?? '') },
  { points: -2, tells: false, shown: (analysis) => titled(analysis, planned) && !titled(analysis, named) },
  { points: -3, tells: false, shown: isTemplate },
]

/** From so many points on a document tells of its meeting, so many of them of something that happened. */
const enough = 3
const enoughTold = 2

/** Whether the document tells how a meeting went, and does not only plan one. */
export const meetingHeld = fact<boolean>((analysis) => {
  const shown = signs.filter((sign) => sign.shown(analysis))
  return pointsOf(shown.filter(({ tells }) => tells)) >= enoughTold && pointsOf(shown) >= enough
})

function pointsOf(shown: readonly Sign[]): number {
  return shown.reduce((sum, { points }) => sum + points, 0)
}

/** Whether its title or the file's name says what the document is. */
function titled(analysis: Analysis, name: RegExp): boolean {
  const file = analysis.path.slice(analysis.path.lastIndexOf('/') + 1).replaceAll(/[-_.]+/g, ' ')
  return [file, agendaLines(analysis)[0]?.text, analysis.document.frontMatter.title].some((text) => text !== undefined && name.test(text))
}
