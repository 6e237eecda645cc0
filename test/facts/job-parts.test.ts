import assert from 'node:assert/strict'
import { jobParts } from '../../server/src/core/facts/job-parts.ts'

describe('the parts of a job statement', () => {
  const whole = (situation: string | undefined, wish: string | undefined, outcome: string | undefined) => ({ situation, wish, outcome })

  it('are told by their words, without what joins them or numbers the job', () => {
    assert.deepEqual(
      jobParts('J1: When the wind gets up, I want to know by three whether the boat sails, so that I can sleep at home.'),
      whole('When the wind gets up', 'I want to know by three whether the boat sails', 'so that I can sleep at home'),
    )
    assert.deepEqual(
      jobParts('As a parent, I want to see the bus on a map so I need not ring the school'),
      whole('As a parent', 'I want to see the bus on a map', 'so I need not ring the school'),
    )
    assert.deepEqual(
      jobParts('When the inspector comes, help me find the records without calling anybody.'),
      whole('When the inspector comes', 'help me find the records', 'without calling anybody'),
    )
  })
  it('are left out where they are not told', () => {
    assert.deepEqual(jobParts('I want to see my results.'), whole(undefined, 'I want to see my results', undefined))
    assert.deepEqual(jobParts('When it rains, I want a dry seat'), whole('When it rains', 'I want a dry seat', undefined))
  })
  it('are not guessed where the words do not say which is which', () => {
    assert.equal(jobParts('Keeping records complete on a busy Friday'), undefined)
    assert.equal(jobParts('I want to know when the boat sails')?.situation, undefined)
    assert.equal(jobParts(''), undefined)
  })
})
