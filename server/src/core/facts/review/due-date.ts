import { type CalendarDate, readCalendarDate } from '../../base/calendar-date.ts'
import { daysOfMonth } from '../../base/days-of-month.ts'
import { monthName } from '../../base/month-name.ts'
import { numberWords } from '../number-words.ts'

/** By when something is to be done. */
export interface DueDate {
  /** As written. */
  readonly text: string
  /** The day in ISO form; `undefined` where it cannot be told, as that of "next meeting". */
  readonly iso: string | undefined
}

const weekdays = 'mon tue wed thu fri sat sun'.split(' ')
const month = monthName.pattern
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?'
const year = '(?:(?:19|20)\\d\\d)'
const count = `\\d{1,2}|${Object.keys(numberWords).join('|')}|an?|couple of|few`

/** What stands right before two numbers that are a day and a month. */
const dueWord = `\\b(?:by|due|before|until|till|eta|deadline|${weekday})\\.?[:,]?(?: on| by| the| ${weekday},?){0,2} ?`

/** A day and a month in either order, as numbers that `sign` parts, with the end of the century's year where it is given. */
function numbers(sign: string): string {
  return `(?<one>[0-3]?\\d)${sign}(?<two>[0-3]?\\d)(?:${sign}(?<year>\\d\\d))?\\b(?!${sign}?\\d| ?%|\\s?\\p{L}+s\\b)`
}

/** Ways of naming a day, the more exact first. */
const ways: readonly RegExp[] = [
  `\\b(?<iso>${year}-[01]\\d-[0-3]\\d)\\b`,
  `\\b(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?: of)? (?<month>${month})(?:,? (?<year>${year}))?\\b`,
  `\\b(?<month>${month}) (?<day>[0-3]?\\d)(?:st|nd|rd|th)?\\b(?!:)(?:,? (?<year>${year}))?`,
  `(?<![\\w./])(?<one>[0-3]?\\d)(?<sign>[./])(?<two>[0-3]?\\d)\\k<sign>(?<year>${year})\\b`,
  `(?<![\\w./])(?<one>[0-3]?\\d)/(?<two>[0-3]?\\d)/(?<year>\\d\\d)\\b(?!/)`,
  // Without a year two numbers are a share, a section or a measure, unless a word or their place makes them a day.
  `(?:(?<=${dueWord})|(?<=^\\W*|\\()(?=[\\d/]+(?:\\W*$|\\))))${numbers('/')}`,
  `(?:(?<=${dueWord})|(?<=^\\W*)(?=[\\d.]+\\W*$))${numbers('\\.')}(?!\\s?\\p{L})`,
  `\\b(?:next |this |coming )?(?<weekday>${weekday})\\b`,
  '\\b(?<soon>today|tonight|tomorrow)\\b',
  '\\b(?:(?:by|before|until|at|end of|eo|the|this|for) ?){1,4}(?<near>week|month|quarter|year)\\b(?!ly)',
  '\\beo(?<short>[dwmqy])\\b',
  '\\bnext (?<next>week|month|quarter|year)\\b',
  `\\b(?:within|in)(?: the)?(?: next)? (?:a )?(?<count>${count}) (?<unit>day|week|month)s?\\b`,
  `\\bnext (?<span>(?:${count})(?:\\s?[-–]\\s?\\d{1,2})?) (?:day|week|month|quarter)s?\\b`,
  `\\b(?:by|until|before|end of|in|during|early|mid-?|late|for|due) ?(?<month>${month})(?: (?<year>${year}))?\\b`,
  `\\b(?:by |until |before |end of |in )?q(?<quarter>[1-4])(?:[ ’']*(?:fy)?(?<year>${year}|\\d\\d))?\\b`,
  '\\b(?:by|before|at|until|for|on|to) (?:the |our )?(?<meeting>(?:next|following|upcoming|\\p{L}+) (?:\\p{L}+ )?(?:meeting|call|session|agm|retreat|review))\\b',
  '\\b(?<later>next (?:\\p{L}+ )?(?:meeting|call|session|time))\\b',
].map((way) => new RegExp(way, 'iu'))

/** No day is named without a digit or one of these. */
const worthReading =
  /\d|day\b|today|tonight|tomorrow|\bweek|\bmonth|\bquarter|\byear|\beo[dwmqy]\b|\bnext\b|\b(?:mon|tues?|wed|thu(?:rs)?|fri)\b|\bmeeting|\bjan|\bfeb|\bmar|\bapr|\bmay\b|\bjun|\bjul|\baug|\bsep|\boct|\bnov|\bdec/i

/**
 * The day that what is to be done is due, told from the day of the meeting where it is only named in relation to it. A day without a year
 * lies at most `back` days before the meeting.
 */
export function dueDate(text: string, meeting: CalendarDate | undefined, back = 31): DueDate | undefined {
  if (!worthReading.test(text)) return undefined
  for (const way of ways) {
    const match = way.exec(text)
    if (match === null) continue
    return { text: match[0].trim(), iso: isoOf(match.groups!, meeting, back) }
  }
  return undefined
}

type Said = Readonly<Record<string, string | undefined>>

function isoOf(said: Said, meeting: CalendarDate | undefined, back: number): string | undefined {
  if (said.iso !== undefined) {
    const [year, month, day] = said.iso.split('-').map(Number) as [number, number, number]
    return day >= 1 && day <= daysOfMonth(year, month) ? said.iso : undefined
  }
  if (said.day !== undefined && said.month !== undefined) return dated(said.year, monthOf(said.month), Number(said.day), meeting, back)
  if (said.one !== undefined) {
    const [one, two] = [Number(said.one), Number(said.two)]
    return two > 12
      ? dated(said.year, one, two, meeting, back)
      : one > 12
        ? dated(said.year, two, one, meeting, back)
        : exact(said.year, said.one, said.two!)
  }
  if (meeting?.unit !== 'day') return undefined
  const held = dayNumber(meeting.year, meeting.month, meeting.day)
  if (said.weekday !== undefined) {
    const wanted = weekdays.indexOf(said.weekday.slice(0, 3).toLowerCase())
    // Day 0 was a Thursday.
    const ahead = (wanted - ((held + 3) % 7) + 7) % 7
    return isoDay(held + (ahead === 0 ? 7 : ahead))
  }
  if (said.soon !== undefined) return isoDay(held + (said.soon.toLowerCase() === 'tomorrow' ? 1 : 0))
  if (said.count !== undefined) {
    const number = Number(said.count) || numberWords[said.count.toLowerCase()] || (/^an?$/i.test(said.count) ? 1 : undefined)
    const days = { day: 1, week: 7, month: 30 }[said.unit!.toLowerCase()]!
    return number === undefined || days === 30 ? undefined : isoDay(held + number * days)
  }
  return undefined
}

/** Of two small numbers either may be the month: only a full date of the calendar that says which is read. */
function exact(year: string | undefined, one: string, two: string): string | undefined {
  if (year === undefined) return undefined
  const date = readCalendarDate(`${one}.${two}.${year.length === 2 ? `20${year}` : year}`)
  return date?.unit === 'day' ? isoDay(dayNumber(date.year, date.month, date.day)) : undefined
}

/** Without a year it is the next such day, counted from some days before the meeting. */
function dated(said: string | undefined, month: number, day: number, meeting: CalendarDate | undefined, back: number): string | undefined {
  const years =
    said !== undefined ? [Number(said.length === 2 ? `20${said}` : said)] : meeting === undefined ? [] : [meeting.year, meeting.year + 1]
  const days = years.filter((each) => day >= 1 && day <= daysOfMonth(each, month)).map((each) => dayNumber(each, month, day))
  if (said !== undefined || meeting === undefined) return days[0] === undefined ? undefined : isoDay(days[0])
  const held = dayNumber(meeting.year, meeting.month, meeting.day)
  const next = days.find((each) => each >= held - back)
  return next === undefined ? undefined : isoDay(next)
}

function monthOf(name: string): number {
  return monthName.number(name)
}

/** Days since the first of January 1970. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
