import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Duration } from '../../server/src/core/facts/review/durations.ts'
import { readItemTime } from '../../server/src/core/facts/review/item-time.ts'
import { resolveTimes, type TimeFrame } from '../../server/src/core/facts/review/resolve-times.ts'

const open: TimeFrame = { length: undefined, end: undefined }

/** Minutes that the lines of one agenda read as. */
function minutesOf(lines: readonly string[], frame: TimeFrame = open): readonly (number | undefined)[] {
  return resolveTimes(
    lines.map((line): Duration | undefined => readItemTime(line)?.planned),
    frame,
  )
}

describe('durations', () => {
  const single: readonly (readonly [string, number])[] = [
    ['Opening (10 min)', 10],
    ['Opening (30 minutes)', 30],
    ['Opening (5m)', 5],
    ['Opening (1hr)', 60],
    ['Opening (1h30)', 90],
    ['Opening (1 hour 15 minutes)', 75],
    ['Opening (30mins)', 30],
    ['Opening (~25 min)', 25],
    ['Opening [25 mins]', 25],
    ["Opening [20']", 20],
    ['Opening 10’', 10],
    ['Opening · 3 min', 3],
    ['Opening - 5 mins', 5],
    ['5min Opening', 5],
    ['5 minutes: Opening', 5],
    ['1. 10 min – Opening', 10],
    ['Opening 1/2 h', 30],
    ['Opening (½ hour)', 30],
    ['Opening (half an hour)', 30],
    ['Opening, three quarters of an hour', 45],
    ['Opening – Frank 60 min', 60],
    ['Opening (15m, Dana)', 15],
    ['Opening (Dana Ames, 25 mins)', 25],
    ['Opening (45 minutes, optional)', 45],
    ['Opening (15 min max)', 15],
    ['Time: 20 Minutes', 20],
    ['Suggested time: 5 minutes', 5],
    ['Duration: Half day (4 hours)', 240],
    ['Opening (20-30 minutes)', 25],
    ['9:00–9:45 Opening', 45],
    ['16:10-16:30: Opening', 20],
    ['8:30am - 9:00am: Opening', 30],
    ['11:30 - 1:00 Opening', 90],
    ['9-10am Opening', 60],
    ['0:00 – 0:05 Opening', 5],
    ['Opening [0:05-0:15]', 10],
    ['Opening (0:30-040)', 10],
  ]
  for (const [line, minutes] of single) {
    it(`reads ${minutes} minutes in “${line}”`, () => assert.deepEqual(minutesOf([line]), [minutes]))
  }

  const none = [
    'Public comment (3 minutes per person)',
    'Review of the past 7 days',
    'Deals in stage 3–5',
    'Read the deck 30 minutes before the meeting',
    'We answer within 10 minutes.',
    'Q&A – 10 minutes per team',
    'Revenue of 15m against a plan of $20m',
    'Goals for 2026',
  ]
  for (const line of none) it(`reads no length in “${line}”`, () => assert.deepEqual(minutesOf([line]), [undefined]))

  it('lets a start last until the next one', () => {
    assert.deepEqual(minutesOf(['9:00 Welcome', '9:10 Sales', '9.40 Close']), [10, 30, undefined])
    assert.deepEqual(minutesOf(['12:50 Lunch', '1:30 Sales'], { length: undefined, end: 14 * 60 }), [40, undefined])
    assert.deepEqual(minutesOf(['Call to order 7:00 P.M.', 'Reports 7:05 P.M.', 'Adjourn 7:25 P.M.']), [5, 20, undefined])
  })

  it('tells stretches of one meeting from guesses between two lengths', () => {
    assert.deepEqual(minutesOf(['0-5 min: Opening', '5-20 min: Sales', '20-30 min: Close']), [5, 15, 10])
    assert.deepEqual(minutesOf(['00–05 Opening', '05–20 Sales', '20–30 Close']), [5, 15, 10])
    assert.deepEqual(minutesOf(['Opening (5-10 min)', 'Sales (20-30 min)']), [7.5, 25])
  })

  it('tells elapsed minutes from hours', () => {
    assert.deepEqual(minutesOf(['0:00-5:00 Opening', '5:00-35:00 Sales']), [5, 30])
    assert.deepEqual(minutesOf(['00:00–10:00 Opening', '10:00–15:00 Sales'], { length: 15, end: undefined }), [10, 5])
    assert.deepEqual(minutesOf(['0:00–2:00 Opening', '2:00–6:00 Sales'], { length: 360, end: undefined }), [120, 240])
  })

  it('reads a time among lengths as a length', () => {
    assert.deepEqual(minutesOf(['Opening · 3 min', 'Round · 0:30']), [3, 0.5])
    assert.deepEqual(minutesOf(['Opening · 15 min', 'Round · 0:30']), [15, 30])
  })

  it('keeps what an item was given apart from what it took', () => {
    const time = readItemTime('Retention (planned 15 min, actual 3 min)')
    assert.equal(time?.planned?.kind === 'length' && time.planned.minutes, 15)
    assert.equal(time?.actual?.kind === 'length' && time.actual.minutes, 3)
    assert.equal(readItemTime('Retention (planned 15 min, postponed)')?.postponed, true)
  })

  const notations: readonly ((minutes: number, title: string) => string)[] = [
    (minutes, title) => `${title} (${minutes} min)`,
    (minutes, title) => `${title} (${minutes} minutes)`,
    (minutes, title) => `${title} (${minutes}m)`,
    (minutes, title) => `${title} [${minutes}']`,
    (minutes, title) => `${title} – ${minutes} mins`,
    (minutes, title) => `${minutes} min: ${title}`,
    (minutes, title) => `${title} (${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')})`,
    (minutes, title) => `${title} (Dana, ${minutes} mins)`,
  ]
  const titles = ['Opening', 'What customers told us', 'Sales funnel', 'Stock and supply', 'Close']
  const length = fc.integer({ min: 1, max: 180 })

  it('reads back every length in every notation', () => {
    fc.assert(
      fc.property(length, fc.constantFrom(...notations), fc.constantFrom(...titles), (minutes, write, title) => {
        assert.deepEqual(minutesOf([write(minutes, title)]), [minutes])
      }),
    )
  })

  it('reads back every agenda written by the clock', () => {
    const clock = (at: number): string => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(
        fc.integer({ min: 7 * 60, max: 12 * 60 }),
        fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 2, maxLength: 6 }),
        (start, lengths) => {
          let at = start
          const lines = lengths.map((minutes, i) => {
            const line = `${clock(at)}–${clock(at + minutes)} ${titles[i % titles.length]}`
            at += minutes
            return line
          })
          assert.deepEqual(minutesOf(lines), lengths)
        },
      ),
    )
  })

  it('never fails, and stays within the line', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const time = readItemTime(line)
        for (const cut of time?.cut ?? []) assert.ok(cut.start >= 0 && cut.end <= line.length && cut.start <= cut.end)
      }),
    )
  })
})
