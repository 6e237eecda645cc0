import assert from 'node:assert/strict'
import { meetingDate } from '../../server/src/core/facts/review/meeting-date.ts'
import { reviewAnalysis } from './read-agenda.ts'

const items = '\n\n## Agenda\n\n1. Welcome (5 min)\n2. Sales results (30 min)\n3. Why customers left in May 2019 (25 min)\n'

function dateOf(text: string): string | undefined {
  const date = meetingDate(reviewAnalysis(text + items))
  return date === undefined ? undefined : `${date.unit} ${date.year}-${date.month}-${date.day}`
}

describe('when a meeting is', () => {
  it('front matter says so first', () => assert.equal(dateOf('---\ndate: 2026-04-14\n---\n# Review of Q1 2026'), 'day 2026-4-14'))
  it('its title does', () => assert.equal(dateOf('# Q1 2026 business review'), 'quarter 2026-1-1'))
  it('a labelled line does', () => assert.equal(dateOf('# Business review\n\n**Date:** 14 April 2026'), 'day 2026-4-14'))
  it('a line below a title with the month alone is more exact', () =>
    assert.equal(dateOf('# Review, April 2026\n\nTuesday 14 April 2026, room 3'), 'day 2026-4-14'))
  it('a quarter is not the day on which it is looked back on', () =>
    assert.equal(dateOf('# Review of Q1 2026\n\nDate: 14 April 2026'), 'quarter 2026-1-1'))
  it('the day of the last change is another', () => assert.equal(dateOf('# Business review\n\nLast updated: 2 May 2026'), undefined))
  it('what items speak of is another', () => assert.equal(dateOf('# Business review'), undefined))
  it('a line that only names a year, or a quarter in a sentence, is about something else', () => {
    assert.equal(dateOf('# Business review\n\nBudget 2027 is attached.'), undefined)
    assert.equal(dateOf('# Business review\n\nThe budget of Q1 2027 is attached.'), undefined)
    assert.equal(dateOf('# Business review\n\nNorth shop · Q1 2026'), 'quarter 2026-1-1')
  })
})
