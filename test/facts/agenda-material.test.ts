import assert from 'node:assert/strict'
import { agendaMaterial } from '../../server/src/core/facts/review/agenda-material.ts'
import { reviewAnalysis } from './read-agenda.ts'

function materialOf(...items: readonly string[]) {
  const list = items.map((item, i) => `${i + 1}. ${item}`).join('\n')
  return agendaMaterial(reviewAnalysis(`# Board review\n\n## Agenda\n\n${list}\n`))
}

describe('what an item rests on', () => {
  it('is data where something was counted, written down or heard', () =>
    assert.deepEqual(materialOf('Churn dashboard (5 min)', 'Retention at 87 % (5 min)', 'Interview with a tenant (5 min)'), [
      'data',
      'data',
      'data',
    ]))

  it('is opinion where those at the table say what they think, or are asked', () =>
    assert.deepEqual(materialOf('Service: round the table (5 min)', 'Loyalty: discussion (5 min)', 'How happy are our members? (5 min)'), [
      'opinion',
      'opinion',
      'opinion',
    ]))

  it('is data where what is known is then talked about', () =>
    assert.deepEqual(materialOf('Survey results and discussion (5 min)', 'Loyalty: discussion of the verbatims (5 min)'), ['data', 'data']))

  it('is unknown where nothing is said, and a year is no figure', () =>
    assert.deepEqual(materialOf('Loyalty (5 min)', 'Plans for 2027 (5 min)', 'Retention (5 min)'), ['unknown', 'unknown', 'unknown']))

  it('is told by the lines below', () =>
    assert.deepEqual(
      materialOf('Loyalty (5 min)\n   - complaints by reason', 'Service (5 min)\n   - everyone says one word', 'Close (5 min)'),
      ['data', 'opinion', 'unknown'],
    ))
})
