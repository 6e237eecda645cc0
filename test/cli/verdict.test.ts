import assert from 'node:assert/strict'
import { verdict } from '../../server/src/cli/verdict.ts'
import type { Severity } from '../../server/src/core/base/severity.ts'
import type { Reported } from '../../server/src/core/report/reported.ts'

/** A reading as far as a verdict looks at it. */
function reading(severities: readonly Severity[], total?: number, parts: readonly { id: string; title: string; points: number }[] = []) {
  return {
    path: 'plan.md',
    doubtful: false,
    findings: severities.map((severity) => ({ severity })),
    orientation: { total, parts },
    review: undefined,
  } as unknown as Reported
}

describe('the verdict on a run', () => {
  it('goes by the weight of what is suggested', () => {
    assert.equal(verdict([reading(['hint'])], { failOn: 'warning' }).code, 0)
    assert.equal(verdict([reading(['warning'])], { failOn: 'warning' }).code, 1)
    assert.equal(verdict([reading(['error'])], { failOn: 'none' }).code, 0)
    assert.equal(verdict([reading([])], { failOn: 'warning' }, false).code, 2)
  })

  it('lets some warnings be, and no error', () => {
    const demands = { failOn: 'warning', maxWarnings: 1 } as const
    assert.deepEqual(verdict([reading(['warning'])], demands), { code: 0, reasons: [] })
    assert.deepEqual(verdict([reading(['warning', 'warning'])], demands), {
      code: 1,
      reasons: ['There are 2 warnings, and 1 may be there (--max-warnings).'],
    })
    assert.equal(verdict([reading(['error'])], demands).code, 1)
  })

  it('asks for a score of what is scored', () => {
    const demands = { failOn: 'none', minScore: () => 40 } as const
    assert.deepEqual(verdict([reading([], 39)], demands).reasons, ['plan.md: its score is 39, and at least 40 is asked for.'])
    assert.equal(verdict([reading([], 40)], demands).code, 0)
    assert.equal(verdict([reading([])], demands).code, 0)
    assert.equal(verdict([{ ...reading([], 1), doubtful: true }], demands).code, 0)
  })

  it('lets no score fall, and says what it lost', () => {
    const part = (points: number) => [{ id: 'listening', title: 'Listening', points }]
    const before = new Map([['plan.md', { total: 54, parts: part(12) }]])
    assert.deepEqual(verdict([reading([], 49, part(7))], { failOn: 'none', scoresBefore: before }).reasons, [
      'plan.md: its score fell, 54 → 49 (Listening 12 → 7).',
    ])
    const parts = (listening: number, jobs: number, exchange: number) => [
      ...part(listening),
      { id: 'jobs', title: 'Jobs', points: jobs },
      { id: 'exchange', title: 'Exchange', points: exchange },
    ]
    const several = new Map([['plan.md', { total: 54, parts: parts(12, 20, 3) }]])
    assert.deepEqual(verdict([reading([], 47, parts(10, 13, 5))], { failOn: 'none', scoresBefore: several }).reasons, [
      'plan.md: its score fell, 54 → 47 (Jobs 20 → 13, Listening 12 → 10; what rose: Exchange 3 → 5).',
    ])
    assert.equal(verdict([reading([], 54, part(12))], { failOn: 'none', scoresBefore: before }).code, 0)
    assert.match(verdict([reading([])], { failOn: 'none', scoresBefore: before }).reasons[0]!, /not scored any more/)
  })
})
