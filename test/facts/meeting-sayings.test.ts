import assert from 'node:assert/strict'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { meetingHeld } from '../../server/src/core/facts/review/meeting-held.ts'
import { meetingKind } from '../../server/src/core/facts/review/meeting-kind.ts'
import { reviewQuestions } from '../../server/src/core/facts/review/review-questions.ts'
import { reviewAnalysis } from './read-agenda.ts'

const whole =
  '1. Product roadmap and new features (20 min)\n2. Sales pipeline and bookings (25 min)\n3. Warehouse productivity and inventory (20 min)\n4. Churn and customer satisfaction (15 min)\n'

describe('what a name, a day and a topic say of a meeting', () => {
  for (const company of ['Halden Logistics', 'Northwind Sales Cloud', 'Pipeline Foods', 'Acme Procurement Software'])
    it(`a company called ${company} may look at the whole business`, () =>
      assert.equal(meetingKind(reviewAnalysis(`# ${company} – Q4 2025 Business Review\n\n${whole}`)).kind, 'internal'))

  it('a meeting of one function stays one, whatever it is called', () => {
    const text =
      '# Sales – Q4 2025 Business Review\n\n1. Sales pipeline and bookings (45 min)\n2. Forecast (20 min)\n3. Quota and territories (20 min)\n'
    assert.equal(meetingKind(reviewAnalysis(text)).kind, 'functional')
  })

  it('a day with its hours is no item', () => {
    const text =
      '```\nQUARTERLY BUSINESS REVIEW\nWed 29 July 2026, 9:00-11:30, Room 4\n\n9:00   Welcome\n9:15   Why shippers left\n9:45   Sales forecast\n11:30  End\n```\n'
    assert.deepEqual(
      agenda(reviewAnalysis(text)).items.map(({ text, minutes }) => [text, minutes]),
      [
        ['Welcome', 15],
        ['Why shippers left', 30],
        ['Sales forecast', 105],
      ],
    )
  })

  it('a first topic that lasts as long as all others is no name of the meeting', () => {
    const text =
      '# Quarterly review\n\n## Complaints\n\nSuggested time: 40 min\n\nSome text.\n\n## Quotes\n\nSuggested time: 25 min\n\nSome text.\n\n## Suppliers\n\nSuggested time: 14 min\n\nSome text.\n'
    assert.deepEqual(
      agenda(reviewAnalysis(text)).items.map(({ minutes }) => minutes),
      [40, 25, 14],
    )
  })

  it('topics that name what is over do not show a meeting held', () => {
    const text = `# Business review, 14 October 2026\n\nAttendees: Gareth Lowe, Femke Bos, Ravi Shah\n\n${whole}5. What we promised customers last time (10 min)\n6. Why they left, and who told us (10 min)\n7. What went wrong in June (10 min)\n`
    assert.equal(meetingHeld(reviewAnalysis(text)), false)
  })

  it('questions asked by the chair are the chair’s', () => {
    const text = `# Review minutes\n\n${whole}\n## Questions asked by the chair\n\n- Why did so many customers leave in June?\n- When is the new model due?\n`
    assert.deepEqual(
      reviewQuestions(reviewAnalysis(text)).map(({ chair }) => chair),
      [true, true],
    )
  })
})
