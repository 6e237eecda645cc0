import assert from 'node:assert/strict'
import { reviewLine } from '../../server/src/core/report/review-phrases.ts'
import { reviewReading } from '../../server/src/core/score/review-reading.ts'
import { reviewAnalysis } from '../facts/read-agenda.ts'

const read = (text: string) => reviewReading(reviewAnalysis(text))

const ours = `# Quarterly business review with the customer

1. Welcome (5 min)
2. Usage and adoption dashboard (15 min)
3. Product roadmap and new features (15 min)
4. Renewal and expansion (10 min)
5. Questions (5 min)
`

const theirs = `# Quarterly business review with the customer

1. What we promised in May (10 min)
2. Your goals for the year (15 min, Marta, customer)
3. Open issues and escalations (15 min)
4. Adoption (5 min)
5. Feedback (10 min)
6. Next steps for both (5 min)
`

describe('a review with a customer present', () => {
  it('is read for whose time it is, and has no score', () => {
    const { customer, planned, atRisk } = read(ours)
    assert.deepEqual([customer?.total, customer?.theirs, customer?.ours], [50, 5, 40])
    assert.deepEqual(customer?.missing, ['goals', 'promises', 'problems', 'mutual'])
    assert.equal(planned, undefined)
    assert.deepEqual(atRisk, [])
  })

  it('sees goals, promises, problems and what both will do', () => {
    const { customer } = read(theirs)
    assert.deepEqual([customer?.total, customer?.theirs, customer?.ours, customer?.missing], [60, 55, 5, []])
    assert.deepEqual(
      customer?.topics.map(({ topic }) => topic),
      ['goals', 'voice', 'promises', 'problems', 'mutual', 'usage'],
    )
  })

  it('is told plainly', () => {
    assert.equal(
      reviewLine(read(ours)),
      'Planned, with a customer: 5 of 50 min are the customer’s, 40 are for our slides; nobody asks for their goals; nobody asks after our promises',
    )
  })

  it('is no instrument for other meetings', () => {
    assert.equal(read('# Third-quarter review\n\n1. Roadmap (20 min)\n2. Sales (20 min)\n').customer, undefined)
  })
})
