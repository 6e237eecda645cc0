import assert from 'node:assert/strict'
import type { Severity } from '../server/src/core/base/severity.ts'
import { enoughJudged, type Measured, measuredOf, precisionOf } from '../server/src/core/rules/measured.ts'
import { rules } from '../server/src/core/rules/registry.generated.ts'

/*
 * How loudly a rule speaks by default follows from how it fared where nobody had looked. A rule that was right too seldom, or that
 * nobody measured and whose test texts do not bear it out, speaks as a hint; one that was wrong more often than right speaks only when
 * it is turned on, for a false alarm costs more than a miss.
 */
const loudNeeds = 0.8
const recommendedNeeds = 0
const pairsNeed = { speaking: 0.8, silent: 0.95 }

/** What has to change in a rule, in a sentence; `undefined` where all is well. */
function objection(severity: Severity, recommended: boolean, measured: Measured): string | undefined {
  const precision = precisionOf(measured)
  if (precision !== undefined) {
    const figures = `(${precision.toFixed(2)} of ${measured.fresh?.judged})`
    if (precision < recommendedNeeds && recommended) return `was wrong too often to be recommended ${figures}: set recommended: false`
    return precision < loudNeeds && severity !== 'hint'
      ? `was wrong too often to be more than a hint ${figures}: set severity: 'hint'`
      : undefined
  }
  if (severity === 'hint' || borneOut(measured)) return undefined
  return `was judged too seldom (n = ${measured.fresh?.judged ?? 0}), and its test texts do not bear it out: set severity: 'hint', or mend it`
}

function borneOut({ pairs }: Measured): boolean {
  if (pairs === undefined || pairs.mustSpeak === 0 || pairs.mustBeSilent === 0) return false
  return pairs.spoke / pairs.mustSpeak >= pairsNeed.speaking && pairs.wasSilent / pairs.mustBeSilent >= pairsNeed.silent
}

describe('how loudly rules speak', () => {
  it('follows from how they were measured', () => {
    const objections = rules.flatMap(({ id, severity, recommended }) => {
      const objected = objection(severity, recommended !== false, measuredOf(id))
      return objected === undefined ? [] : [`${id} ${objected}`]
    })
    assert.deepEqual(objections, [])
  })

  const fresh = (right: number, judged: number): Measured => ({ fresh: { right, judged, reviewers: 2, date: '2026-11-22' } })
  const good = { mustSpeak: 5, spoke: 4, mustBeSilent: 20, wasSilent: 19 }

  it('asks of a loud rule that it was right four times out of five', () => {
    assert.equal(objection('warning', true, fresh(8, 10)), undefined)
    assert.match(objection('warning', true, fresh(7.5, 10)) ?? '', /severity: 'hint'/)
    assert.match(objection('information', false, fresh(7.5, 10)) ?? '', /severity: 'hint'/)
    assert.equal(objection('hint', true, fresh(7.5, 10)), undefined)
  })

  it('goes by the test texts where too few were judged', () => {
    assert.equal(objection('warning', true, { ...fresh(0, enoughJudged - 1), pairs: good }), undefined)
    assert.equal(objection('warning', true, { pairs: good }), undefined)
    assert.match(objection('warning', true, { pairs: { ...good, spoke: 3 } }) ?? '', /test texts/)
    assert.match(objection('information', true, { pairs: { ...good, wasSilent: 18 } }) ?? '', /test texts/)
    assert.match(objection('information', false, {}) ?? '', /n = 0/)
    assert.equal(objection('hint', true, {}), undefined)
  })
})
