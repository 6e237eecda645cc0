import assert from 'node:assert/strict'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { reviewAnalysis } from './read-agenda.ts'

interface Fared {
  readonly actual: number | undefined
  readonly postponed: boolean
}

/** How the second of three items fared, told by the notes below it. */
function fared(notes: string): Fared {
  const text = `# Minutes of the review, 4 March 2026\n\n## 1. Pipeline (20 min)\n\nAna reported. Bo asked for names. We agreed to meet.\n\n## 2. Complaints (20 min)\n\n${notes}\n\n## 3. Roadmap (20 min)\n\nCy showed it.\n`
  const { actual, postponed } = agenda(reviewAnalysis(text)).items[1]!
  return { actual, postponed }
}

describe('how an item fared', () => {
  const putOff = [
    'Postponed to next week.',
    '- Deferred',
    'Tabled until the next meeting.',
    'No time for this.',
    'Moved to the next meeting.',
    '- (Bo) What growers wrote to us (item deferred)',
    'The board agreed to revisit this at its April meeting.',
    'Discussion was carried over to next month’s meeting.',
  ]
  for (const note of putOff) it(`postponed: ${note}`, () => assert.deepEqual(fared(note), { actual: 0, postponed: true }))

  const held = [
    'The launch was postponed to May because a test failed.',
    'Delivery of the pumps is deferred; Bo told the growers.',
    'We looked at the next 40 letters.',
    'The motion to table failed.',
    'Next meeting: 1 April.',
  ]
  for (const note of held) it(`held: ${note}`, () => assert.equal(fared(note).postponed, false))

  const took: readonly (readonly [string, number])[] = [
    ['Took 35 minutes.', 35],
    ['- took 25 min instead of 20 min', 25],
    ['Ran 15 minutes over.', 35],
    ['Ran over by 10 minutes.', 30],
    ['Finished 5 min early.', 15],
    ['(20 min planned, 12 min actual)', 12],
  ]
  for (const [note, minutes] of took) it(`took its time: ${note}`, () => assert.equal(fared(note).actual, minutes))

  it('is not told by minutes that something else took', () =>
    assert.equal(fared('A call takes 15 minutes, and growers wait 40 minutes.').actual, undefined))
})

describe('times at which a meeting got to its items', () => {
  const actuals = (text: string): readonly (number | undefined)[] => agenda(reviewAnalysis(text)).items.map(({ actual }) => actual)

  it('of a recording tell how long each took', () =>
    assert.deepEqual(
      actuals('# Board meeting\n\nCall to order 00:00:12\n\nBudget 00:01:00\n\nComplaints 00:13:30\n\nAdjournment 01:02:00\n'),
      [0.8, 12.5, 48.5, undefined],
    ))

  it('by the minute are no plan', () =>
    assert.deepEqual(
      actuals(
        '# Minutes of the board\n\nThe meeting was called to order at 7:02 pm.\n\n## 7:03 pm Budget\n\nAna reported.\n\n## 7:19 pm Complaints\n\nBo reported.\n\n## 7:52 pm Roadmap\n\nThe meeting adjourned at 8:10 pm.\n',
      ),
      [16, 33, 18],
    ))

  it('in round steps are one', () =>
    assert.deepEqual(
      actuals('# Board meeting\n\n- 9:00 Budget\n- 9:15 Complaints\n- 10:00 Roadmap\n- 10:30 End\n').filter((each) => each !== undefined),
      [],
    ))
})
