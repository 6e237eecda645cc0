import { daysOfMonth } from './days-of-month.ts'
import { monthName } from './month-name.ts'

/** A day, a month, a quarter or a year, as a text or a file name gives it. */
export interface CalendarDate {
  readonly year: number
  /** 1–12; of a quarter its first. */
  readonly month: number
  /** 1–31; 1 where only the month is known. */
  readonly day: number
  /** How exact it is. */
  readonly unit: 'day' | 'month' | 'quarter' | 'year'
}

const month = monthName.pattern
const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 }
/** Nothing that goes on as a number or a word: file names part their pieces by low lines, which count as letters elsewhere. */
const from = '(?<![\\p{L}\\d])'
const until = '(?![\\p{L}\\d])'
const gap = '[\\s,._/–-]*'
const year = '(?:19[89]|20[0-5])\\d'

/** Ways of writing a date, the more exact first. */
const ways: readonly RegExp[] = [
  `${from}(?<year>${year})(?<sign>[-_./]?)(?<month>0[1-9]|1[0-2])\\k<sign>(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)`,
  `${from}(?<day>[0-3]?\\d)(?:st|nd|rd|th)?${gap}(?:of\\s+)?(?<name>${month})${gap}(?:of\\s+)?(?<year>${year})${until}`,
  `${from}(?<name>${month})${gap}(?<day>[0-3]?\\d)(?:st|nd|rd|th)?[\\s,._/-]+(?<year>${year})${until}`,
  `${from}(?<one>[0-3]?\\d)[./](?<two>[0-3]?\\d)[./](?<year>${year})${until}`,
  `${from}(?:q|quarter${gap})(?<quarter>[1-4])${gap}(?:of\\s+)?(?:fy${gap})?(?<year>${year}|['’]?\\d\\d)${until}`,
  `${from}(?:fy${gap})?(?<year>${year}|(?<=fy)\\d\\d)${gap}(?:q|quarter${gap})(?<quarter>[1-4])${until}`,
  `${from}fy(?<year>\\d\\d)${gap}q(?<quarter>[1-4])${until}`,
  `${from}(?<quarter>[1-4])q${gap}(?:fy)?(?<year>${year}|\\d\\d)${until}`,
  `${from}(?<ordinal>first|second|third|fourth)[\\s_-]+quarter[\\s,_-]+(?:of\\s+)?(?<year>${year})${until}`,
  `${from}(?<name>${month})${gap}(?:of\\s+)?(?<year>${year})${until}`,
  `${from}(?<year>${year})${gap}(?<name>${month})${until}`,
  `${from}(?<year>${year})[-_./](?<month>0[1-9]|1[0-2])${until}`,
  `${from}(?<year>${year})${until}`,
].map((way) => new RegExp(way, 'iu'))

/** Longest text that is looked at. Characters. */
const longest = 400

/** The most exact date that a text names; the first of several. A quarter of a financial year reads as one of the calendar's. */
export function readCalendarDate(text: string): CalendarDate | undefined {
  const head = text.slice(0, longest)
  for (const way of ways) {
    const said = way.exec(head)?.groups
    const date = said === undefined ? undefined : dateOf(said)
    if (date !== undefined) return date
  }
  return undefined
}

function dateOf(said: Readonly<Record<string, string | undefined>>): CalendarDate | undefined {
  const digits = said.year!.replace(/\D/g, '')
  const year = Number(digits.length === 2 ? `20${digits}` : digits)
  const quarter =
    said.quarter === undefined ? (said.ordinal === undefined ? undefined : ordinals[said.ordinal.toLowerCase()]) : Number(said.quarter)
  if (quarter !== undefined) return { year, month: quarter * 3 - 2, day: 1, unit: 'quarter' }
  const day = said.day === undefined ? undefined : Number(said.day)
  if (said.name !== undefined) return checked(year, monthName.number(said.name), day)
  if (said.month !== undefined) return checked(year, Number(said.month), day)
  if (said.one !== undefined) {
    // 31/12 and 12/31 tell themselves apart; of the others the day stands first in most of the world.
    const [one, two] = [Number(said.one), Number(said.two)]
    return two > 12 ? checked(year, one, two) : checked(year, two, one)
  }
  return { year, month: 1, day: 1, unit: 'year' }
}

function checked(year: number, month: number, day: number | undefined): CalendarDate | undefined {
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return { year, month, day: 1, unit: 'month' }
  return day < 1 || day > daysOfMonth(year, month) ? undefined : { year, month, day, unit: 'day' }
}
