import { type CalendarDate, readCalendarDate } from '../../base/calendar-date.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'

/** Lines at a document's head that may say when the meeting is. */
const linesRead = 20

const labelled = /^\W*(?:(?:meeting|review) )?(?:date|when|held(?: on)?|quarter|period|month|day)\b/i
/** "Last updated", "next meeting" are other days. */
const otherDay = /\b(?:updated?|revised|modified|created|next|previous|last) (?:on|meeting|review|time|at|by)?/i

/**
 * When the meeting is or was, as the document says: front matter, then its title, then a line at its head that is labelled as the date, then
 * any short line before the first item that names a day. `undefined` where it says nothing; file names and histories are for others to ask.
 */
export const meetingDate = fact<CalendarDate | undefined>((analysis) => {
  const { date, title } = analysis.document.frontMatter
  const lines = agendaLines(analysis)
  const first = agendaItems(analysis).items[0]?.index ?? linesRead
  const head = lines.slice(0, Math.min(Math.max(first, 1), linesRead))
  const textOf = ({ passage, start, end }: (typeof lines)[number]): string => passage.reading.text.slice(start, end)
  const titles = head.filter(({ form }) => form === 'heading').map(textOf)
  const others = head.filter(({ form }) => form !== 'heading').map(textOf)
  const said = [
    ...(date === undefined ? [] : [date]),
    ...(title === undefined ? [] : [title]),
    ...titles,
    ...others.filter((text) => labelled.test(text)),
  ].map(readCalendarDate)
  const near = others
    .filter((text) => text.length <= 80 && !otherDay.test(text))
    .flatMap((text) => {
      const date = readCalendarDate(text)
      return date !== undefined && isExact(date, text) ? [date] : []
    })
  const told = [...said, ...near].filter((each) => each !== undefined)
  // A title may name the year alone where a line below it names the day.
  const [plainest] = told
  if (plainest === undefined) return undefined
  return told.find((each) => exactness[each.unit] > exactness[plainest.unit] && within(each, plainest)) ?? plainest
})

const exactness: Readonly<Record<CalendarDate['unit'], number>> = { year: 0, quarter: 1, month: 2, day: 3 }

/** Whether a line that nothing labels says when the meeting is: a year may be that of anything, a quarter in a sentence too. */
function isExact({ unit }: CalendarDate, text: string): boolean {
  return unit === 'day' || unit === 'month' || (unit === 'quarter' && !/[.!?]\s*$/.test(text))
}

/** Whether the more exact date lies in the time that the other names, or soon after it: a quarter is reviewed when it is over. */
function within(exact: CalendarDate, wide: CalendarDate): boolean {
  if (wide.unit === 'year') return exact.year === wide.year
  if (wide.unit === 'quarter') return false
  return exact.year === wide.year && exact.month === wide.month
}
