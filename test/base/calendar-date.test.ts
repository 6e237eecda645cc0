import assert from 'node:assert/strict'
import { type CalendarDate, readCalendarDate } from '../../server/src/core/base/calendar-date.ts'

const day = (year: number, month: number, day: number): CalendarDate => ({ year, month, day, unit: 'day' })
const quarter = (year: number, number: number): CalendarDate => ({ year, month: number * 3 - 2, day: 1, unit: 'quarter' })
const month = (year: number, month: number): CalendarDate => ({ year, month, day: 1, unit: 'month' })

const cases: readonly (readonly [string, CalendarDate | undefined])[] = [
  ['2026-01-15', day(2026, 1, 15)],
  ['2026_01_15_leadership', day(2026, 1, 15)],
  ['20260115-board', day(2026, 1, 15)],
  ['Date: January 15, 2026', day(2026, 1, 15)],
  ['15th of Jan. 2026', day(2026, 1, 15)],
  ['Thursday 5 March 2026, 10:00', day(2026, 3, 5)],
  ['15.01.2026', day(2026, 1, 15)],
  ['01/25/2026', day(2026, 1, 25)],
  ['Q3 2025 Business Review', quarter(2025, 3)],
  ['2025-Q3-review', quarter(2025, 3)],
  ['2025q3', quarter(2025, 3)],
  ['reviews/q3_2025', quarter(2025, 3)],
  ['FY26 Q1', quarter(2026, 1)],
  ['Q1 FY26', quarter(2026, 1)],
  ["Q1 '26", quarter(2026, 1)],
  ['1Q26', quarter(2026, 1)],
  ['third quarter of 2025', quarter(2025, 3)],
  ['review_2026_Q1', quarter(2026, 1)],
  ['Review, September 2025', month(2025, 9)],
  ['2025-09', month(2025, 9)],
  ['2025-sep-review', month(2025, 9)],
  ['Review 2025', { year: 2025, month: 1, day: 1, unit: 'year' }],
  ['2025 in review', { year: 2025, month: 1, day: 1, unit: 'year' }],
  ['Room 1920', undefined],
  ['Q5 2026', { year: 2026, month: 1, day: 1, unit: 'year' }],
  ['Quarterly review', undefined],
  ['Room 3, ticket 20261', undefined],
  ['2026-13-45', { year: 2026, month: 1, day: 1, unit: 'year' }],
  ['31 June 2026', month(2026, 6)],
  ['2026-02-31', month(2026, 2)],
  ['29 February 2028', day(2028, 2, 29)],
  ['', undefined],
]

describe('a date in a text', () => {
  for (const [text, expected] of cases)
    it(`reads “${text}”`, () => {
      assert.deepEqual(readCalendarDate(text), expected)
    })
})
