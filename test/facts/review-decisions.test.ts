import assert from 'node:assert/strict'
import { reviewDecisions } from '../../server/src/core/facts/review/review-decisions.ts'
import { reviewAnalysis } from './read-agenda.ts'

const decisions = (notes: string): readonly string[] =>
  reviewDecisions(reviewAnalysis(`# Minutes of the board, 4 March 2026\n\nAna reported. Bo asked why. Cy explained it.\n\n${notes}\n`)).map(
    ({ text }) => text,
  )

describe('what a meeting decided', () => {
  it('stands behind a label', () => assert.deepEqual(decisions('- DECISION: close the northern shop'), ['close the northern shop']))
  it('stands in a list of decisions, what tells more of one aside', () =>
    assert.deepEqual(decisions('## Decisions\n\n- Close the northern shop\n  - from May on\n- Hire two nurses'), [
      'Close the northern shop',
      'Hire two nurses',
    ]))
  it('is told by the notes', () => {
    assert.deepEqual(decisions('The budget was approved.'), ['The budget was approved.'])
    assert.deepEqual(decisions('The board voted to close the northern shop.'), ['The board voted to close the northern shop.'])
    assert.deepEqual(decisions('Motion carried.'), ['Motion carried.'])
  })
  it('is not what is still to be decided, or was not', () => {
    assert.deepEqual(decisions('The budget is to be approved in May. Was the budget approved? The motion failed.'), [])
    assert.deepEqual(decisions('## Decisions\n\nNone.'), [])
  })
  it('is nothing that an agenda plans', () =>
    assert.deepEqual(reviewDecisions(reviewAnalysis('# Review\n\n1. Budget (10 min)\n2. Complaints (20 min)\n3. Decisions (5 min)\n')), []))
})
