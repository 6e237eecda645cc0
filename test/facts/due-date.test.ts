import assert from 'node:assert/strict'
import { readCalendarDate } from '../../server/src/core/base/calendar-date.ts'
import { dueDate } from '../../server/src/core/facts/review/due-date.ts'

/** A Wednesday. */
const meeting = readCalendarDate('2026-03-04')

const cases: readonly (readonly [text: string, said: string | undefined, iso: string | undefined])[] = [
  ['call the growers by 2026-03-10', '2026-03-10', '2026-03-10'],
  ['call the growers by 10 March', '10 March', '2026-03-10'],
  ['call the growers, March 10th', 'March 10th', '2026-03-10'],
  ['by 3 February 2027', '3 February 2027', '2027-02-03'],
  ['by 5 January', '5 January', '2027-01-05'],
  ['by Friday', 'Friday', '2026-03-06'],
  ['next Wednesday', 'next Wednesday', '2026-03-11'],
  ['tomorrow', 'tomorrow', '2026-03-05'],
  ['within two weeks', 'within two weeks', '2026-03-18'],
  ['in 10 days', 'in 10 days', '2026-03-14'],
  ['by 3/25', '3/25', '2026-03-25'],
  ['by 25.3.2026', '25.3.2026', '2026-03-25'],
  ['by end of month', 'by end of month', undefined],
  ['by EOW', 'EOW', undefined],
  ['at the next meeting', 'at the next meeting', undefined],
  ['by the end of Q2', 'end of Q2', undefined],
  ['over the next 6-12 months', 'next 6-12 months', undefined],
  ['call the growers (3/25)', '3/25', '2026-03-25'],
  ['call the growers, due 25.3.', '25.3', '2026-03-25'],
  ['due: Fri 3/27', '3/27', '2026-03-27'],
  ['25/3/26', '25/3/26', '2026-03-25'],
  ['lift the shop to 4.5 stars', undefined, undefined],
  ['shorten the form by 2.5 minutes', undefined, undefined],
  ['rewrite section 2.1', undefined, undefined],
  ['ship version 1.5', undefined, undefined],
  ['ship version 1.5.20', undefined, undefined],
  ['bring the ratio to 3/4', undefined, undefined],
  ['answer the phone 24/7', undefined, undefined],
  ['by 31 June', '31 June', undefined],
  ['by 31 June 2026', '31 June 2026', undefined],
  ['by 29 February', '29 February', undefined],
  ['by 2026-02-31', '2026-02-31', undefined],
  ['send the complaints to all of us', undefined, undefined],
  ['the 40 growers may call', undefined, undefined],
]

describe('when something is due', () => {
  for (const [text, said, iso] of cases)
    it(`reads “${text}”`, () => {
      const due = dueDate(text, meeting)
      assert.equal(due?.text, said)
      assert.equal(due?.iso, iso)
    })

  it('cannot be told as a day where nobody knows when the meeting was', () => {
    assert.equal(dueDate('by Friday', undefined)?.iso, undefined)
    assert.equal(dueDate('by 10 March', undefined)?.iso, undefined)
  })

  it('is looked for in one pass over however many small words', () =>
    assert.equal(dueDate(`weekly ${'the '.repeat(60_000)}`, meeting), undefined)).timeout(2000)

  it('may lie before the meeting for what was left over', () => assert.equal(dueDate('by 5 January', meeting, 300)?.iso, '2026-01-05'))
})
