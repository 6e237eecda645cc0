import assert from 'node:assert/strict'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { reviewProfile } from '../../server/src/core/score/review-profile.ts'
import { reviewAnalysis } from '../facts/read-agenda.ts'

function profileOf(text: string) {
  return reviewProfile(agenda(reviewAnalysis(text)).items, 'planned')
}

describe('the profile of a review', () => {
  it('has no prevailing driver where one has just half of the business, whatever else there is', () => {
    const { dominant, business } = profileOf(
      '# Review\n\n1. New product schedule (15 min)\n2. Sales pipeline (15 min)\n3. Budget and cash flow (55 min)\n',
    )
    assert.equal(business, 30)
    assert.equal(dominant, 'mixed')
  })

  it('has one where it has more than half', () => {
    assert.equal(
      profileOf('# Review\n\n1. New product schedule (15 min)\n2. Sales pipeline (16 min)\n3. Budget (55 min)\n').dominant,
      'sales',
    )
  })
})
