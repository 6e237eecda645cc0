import assert from 'node:assert/strict'
import { reviewReading } from '../../server/src/core/score/review-reading.ts'
import { reviewAnalysis } from '../facts/read-agenda.ts'

const risks = (text: string): readonly string[] => reviewReading(reviewAnalysis(text)).atRisk.map(({ item, why }) => `${item.text}: ${why}`)

describe('the customer items that are cut first', () => {
  it('are the last of a full meeting, but for closing it', () => {
    assert.deepEqual(
      risks('# Quarterly review, 60 minutes\n\n1. Sales funnel (20 min)\n2. Roadmap (20 min)\n3. Complaints (15 min)\n4. Close (5 min)\n'),
      ['Complaints: comes after all other topics in a meeting with no minute to spare'],
    )
    assert.deepEqual(risks('# Quarterly review, 90 minutes\n\n1. Sales funnel (20 min)\n2. Roadmap (20 min)\n3. Complaints (15 min)\n'), [])
    assert.deepEqual(risks('# Quarterly review, 60 minutes\n\n1. Sales funnel (20 min)\n2. Complaints (15 min)\n3. Roadmap (25 min)\n'), [])
  })

  it('are those that are there only if time permits, and the shortest by far', () => {
    assert.deepEqual(
      risks('# Quarterly review\n\n1. Complaints (10 min, if time permits)\n2. Sales funnel (15 min)\n3. Roadmap (15 min)\n'),
      ['Complaints: is there only if time permits'],
    )
    assert.deepEqual(risks('# Quarterly review\n\n1. Complaints (5 min)\n2. Sales funnel (30 min)\n3. Roadmap (20 min)\n'), [
      'Complaints: has 5 minutes where the others have 25 on average',
    ])
  })

  it('are those that were put off before, by the agenda’s own word', () => {
    assert.deepEqual(
      risks('# Quarterly review\n\n1. Complaints, carried over from March (20 min)\n2. Sales funnel (20 min)\n3. Roadmap (20 min)\n'),
      ['Complaints, carried over from March: was put off before'],
    )
  })

  it('are known meeting by meeting', () => {
    const two =
      '# Weekly meeting (40 min)\n\n- Sales funnel (20 min)\n- Complaints (20 min)\n\n# Quarterly meeting (60 min)\n\n- Churn (30 min)\n- Roadmap (30 min)\n'
    assert.deepEqual(risks(two), ['Complaints: comes last in a meeting with no minute to spare'])
  })

  it('are nobody’s in a meeting of one function, or with a customer', () => {
    assert.deepEqual(
      risks('---\nmeeting: functional\n---\n\n# Review\n\n1. Sales (30 min)\n2. Roadmap (30 min)\n3. Complaints (5 min)\n'),
      [],
    )
  })
})
