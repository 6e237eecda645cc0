import assert from 'node:assert/strict'
import { enoughJudged, measuredOf } from '../server/src/core/rules/measured.ts'
import { rules } from '../server/src/core/rules/registry.generated.ts'
import type { Measured } from '../server/src/core/rules/rule-figures.ts'
import { lawfulStanding } from '../server/tasks/severity-law.ts'

describe('how loudly rules speak by default', () => {
  for (const { id, severity, recommended } of rules) {
    it(`${id} speaks no louder than its figures allow (npm run quality:settle tells)`, () => {
      const now = { severity, recommended: recommended !== false }
      assert.deepEqual(now, lawfulStanding(now, measuredOf(id)))
    })
  }

  const fresh = (right: number, judged: number): Measured => ({ fresh: { right, judged, reviewers: 2, date: '2026-11-22' } })
  const good = { mustSpeak: 5, spoke: 4, mustBeSilent: 20, wasSilent: 19 }
  const loud = { severity: 'warning', recommended: true } as const
  const severity = (measured: Measured) => lawfulStanding(loud, measured).severity
  const recommended = (measured: Measured) => lawfulStanding(loud, measured).recommended

  it('is more than a hint only with four right out of five', () => {
    assert.equal(severity(fresh(8, 10)), 'warning')
    assert.equal(severity(fresh(7.5, 10)), 'hint')
    assert.equal(severity({ ...fresh(7.5, 10), pairs: good }), 'hint', 'test texts do not outweigh fresh documents')
  })

  it('is by recommendation only where right as often as not', () => {
    assert.equal(recommended(fresh(5, 10)), true)
    assert.equal(recommended(fresh(4.5, 10)), false)
    assert.equal(recommended(fresh(0, enoughJudged - 1)), true)
  })

  it('stays by recommendation, as a hint, where readers of whole plans marked most of what it speaks of', () => {
    assert.deepEqual(lawfulStanding(loud, { ...fresh(3, 10), labelled: { places: 20, backed: 10 } }), {
      severity: 'hint',
      recommended: true,
    })
    assert.equal(recommended({ ...fresh(3, 10), labelled: { places: 20, backed: 9 } }), false)
    assert.equal(recommended({ ...fresh(3, 10), labelled: { places: 19, backed: 19 } }), false)
  })

  it('goes by the test texts where too few were judged', () => {
    assert.equal(severity({ ...fresh(0, enoughJudged - 1), pairs: good }), 'warning')
    assert.equal(severity({ pairs: good }), 'warning')
    assert.equal(severity({ pairs: { ...good, spoke: 3 } }), 'hint')
    assert.equal(severity({ pairs: { ...good, wasSilent: 18 } }), 'hint')
    assert.equal(severity({}), 'hint')
  })

  it('is never louder than a rule wishes', () => {
    const quiet = { severity: 'hint', recommended: false } as const
    assert.deepEqual(lawfulStanding(quiet, fresh(10, 10)), quiet)
  })
})
