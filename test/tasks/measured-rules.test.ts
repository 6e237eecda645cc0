import assert from 'node:assert/strict'
import { type JudgedFinding, shareOfYes, type Verdict } from '../../server/tasks/judged-findings.ts'
import { freshFigures } from '../../server/tasks/measured-rules.ts'

const judged = (date: string, ...verdicts: readonly Verdict[]): JudgedFinding => ({
  date,
  rule: 'inside-out-goal',
  severity: 'hint',
  document: '0123456789ab',
  verdicts,
})
const times = (number: number, finding: JudgedFinding): readonly JudgedFinding[] => Array.from({ length: number }, () => finding)

describe('the figures of a rule', () => {
  it('count a finding for the share of reviewers who would say it, of those who decided', () => {
    assert.equal(shareOfYes(judged('2026-11-21', 'yes', 'yes')), 1)
    assert.equal(shareOfYes(judged('2026-11-21', 'yes', 'no')), 0.5)
    assert.equal(shareOfYes(judged('2026-11-21', 'unsure', 'no')), 0)
    assert.equal(shareOfYes(judged('2026-11-21', 'unsure', 'unsure')), undefined)
  })

  it('leave out what all were unsure of', () => {
    const figures = freshFigures([judged('2026-11-21', 'unsure', 'unsure'), judged('2026-11-21', 'yes', 'no')])
    assert.deepEqual(figures, { judged: 1, right: 0.5, reviewers: 2, date: '2026-11-21' })
    assert.equal(freshFigures([judged('2026-11-21', 'unsure')]), undefined)
  })

  it('rest on the newest judgement where it is large enough, for rules change', () => {
    const old = times(20, judged('2026-11-20', 'no', 'no'))
    assert.equal(freshFigures([...old, ...times(10, judged('2026-11-22', 'yes', 'yes'))])?.judged, 10)
    assert.deepEqual(freshFigures([...old, ...times(9, judged('2026-11-22', 'yes', 'yes'))]), {
      judged: 29,
      right: 9,
      reviewers: 2,
      date: '2026-11-22',
    })
  })
})
