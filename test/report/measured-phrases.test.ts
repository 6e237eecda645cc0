import assert from 'node:assert/strict'
import { freshPhrase, labelledPhrase, pairsPhrase } from '../../server/src/core/report/measured-phrases.ts'
import { rulePage } from '../../server/src/core/report/rule-page.ts'
import { measuredOf } from '../../server/src/core/rules/measured.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'

const fresh = { judged: 27, right: 22.5, reviewers: 2, date: '2026-11-22' }

describe('what is told of how often a rule is right', () => {
  it('gives the share, the number judged, by how many, and the day', () => {
    assert.equal(freshPhrase({ fresh }), 'Measured: 22.5 of 27 fresh findings were right in the eyes of two reviewers (0.83, 2026-11-22).')
  })

  it('gives no share of too few', () => {
    assert.equal(
      freshPhrase({ fresh: { ...fresh, judged: 9, right: 9 } }),
      'Not yet measured on fresh documents (n = 9; it takes 10 or more).',
    )
    assert.match(freshPhrase({ fresh: { ...fresh, judged: 10, right: 10 } }), /1\.00/)
    assert.match(freshPhrase({}), /n = 0/)
  })

  it('tells of test texts and of marked faults where there are any', () => {
    const pairs = { mustSpeak: 10, spoke: 9, mustBeSilent: 8, wasSilent: 7 }
    assert.match(pairsPhrase({ pairs }) ?? '', /spoke in 9 of 10 .* silent in 7 of 8/)
    assert.match(labelledPhrase({ labelled: { places: 30, backed: 12 } }) ?? '', /12 of 30 places/)
    assert.equal(pairsPhrase({ fresh }), undefined)
    assert.equal(labelledPhrase({ fresh }), undefined)
  })

  it('stands on the page of every rule', () => {
    for (const rule of rules) assert.ok(rulePage(rule).includes(freshPhrase(measuredOf(rule.id))), rule.id)
  })
})
