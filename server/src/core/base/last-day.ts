import type { CalendarDate } from './calendar-date.ts'
import { daysOfMonth } from './days-of-month.ts'

/** The last day of a date that may be a month, a quarter or a year: `2027-03-31`. */
export function lastDay({ year, month, day, unit }: CalendarDate): string {
  const last = unit === 'year' ? 12 : unit === 'quarter' ? month + 2 : month
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(last)}-${two(unit === 'day' ? day : daysOfMonth(year, last))}`
}
