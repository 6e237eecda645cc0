import type { CalendarDate } from '../base/calendar-date.ts'

/** Days since 1970, of the first day of a date: what puts meetings in order. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** The quarter a date lies in, as people write it: `2026 Q1`. */
export function quarterOf({ year, month, unit }: CalendarDate): string {
  return unit === 'year' ? String(year) : `${year} Q${Math.ceil(month / 3)}`
}

/** The date as exact as it is: `2026-04-14`, `2026-04`, `2026 Q2`, `2026`. */
export function dateLabel(date: CalendarDate): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  if (date.unit === 'quarter' || date.unit === 'year') return quarterOf(date)
  return `${date.year}-${two(date.month)}${date.unit === 'day' ? `-${two(date.day)}` : ''}`
}

/** Whether the second date is the first or lies in the time that it names. */
export function covers(wide: CalendarDate, exact: CalendarDate): boolean {
  const months = { day: 1, month: 1, quarter: 3, year: 12 }[wide.unit]
  const between = exact.year * 12 + exact.month - (wide.year * 12 + wide.month)
  if (exact.unit === 'day' && wide.unit === 'day') return dayNumber(wide) === dayNumber(exact)
  return wide.unit !== 'day' && between >= 0 && between < months && { day: 1, month: 1, quarter: 3, year: 12 }[exact.unit] <= months
}
