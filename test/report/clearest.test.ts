import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Finding } from '../../server/src/core/base/finding.ts'
import { severities } from '../../server/src/core/base/severity.ts'
import { clearest, mostShown } from '../../server/src/core/report/clearest.ts'
import { measuredOf, surenessOf } from '../../server/src/core/rules/measured.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'

function finding(start: number, severity: Finding['severity'], rule = 'inside-out-goal'): Finding {
  return { rule, severity, scope: 'sentence', message: 'A message.', span: { start, end: start + 1 }, related: [], fixes: [] }
}

const bySureness = rules.map(({ id }) => id).sort((a, b) => surenessOf(measuredOf(b)) - surenessOf(measuredOf(a)))
const surest = bySureness[0] ?? ''
const leastSure = bySureness.at(-1) ?? ''

describe('the clearest findings', () => {
  it('are a dozen', () => assert.equal(mostShown, 12))

  it('are the loudest, in the order of the text', () => {
    const [hint, warning, information, error] = [finding(1, 'hint'), finding(2, 'warning'), finding(3, 'information'), finding(4, 'error')]
    const { shown, others } = clearest([hint, warning, information, error], 2)
    assert.deepEqual(shown, [warning, error])
    assert.deepEqual(others, [hint, information])
  })

  it('are those of the surer rule among findings as loud', () => {
    assert.notEqual(surest, leastSure)
    const [first, second] = [finding(1, 'hint', leastSure), finding(2, 'hint', surest)]
    assert.deepEqual(clearest([first, second], 1).shown, [second])
  })

  it('are the first in the text where nothing else tells them apart', () => {
    const findings = Array.from({ length: 5 }, (_, index) => finding(index, 'hint'))
    assert.deepEqual(clearest(findings, 2).shown, findings.slice(0, 2))
  })

  it('are about the text before they are about comments for silence', () => {
    const silences = ['misspelt-suppression', 'unused-suppression', 'suppression-without-reason']
    const onSilences = Array.from({ length: 30 }, (_, index) => finding(index, 'hint', silences[index % 3]))
    const onText = Array.from({ length: 12 }, (_, index) => finding(40 + index, 'hint', leastSure))
    assert.ok(!silences.includes(leastSure))
    assert.deepEqual(clearest([...onSilences, ...onText], 12).shown, onText)
    const loud = finding(60, 'warning', 'misspelt-suppression')
    assert.ok(clearest([...onSilences, ...onText, loud], 12).shown.includes(loud))
  })

  it('are all where all are wished for', () => {
    const findings = Array.from({ length: 50 }, (_, index) => finding(index, 'hint'))
    assert.deepEqual(clearest(findings, 0), { shown: findings, others: [] })
    assert.deepEqual(clearest(findings, 50), { shown: findings, others: [] })
  })

  it('are not of one rule alone that speaks often, while others have something to say', () => {
    const often = Array.from({ length: 30 }, (_, index) => finding(index, 'warning', 'acme/say-members'))
    const few = Array.from({ length: 10 }, (_, index) => finding(100 + index, 'warning', `acme/rule-${index}`))
    const { shown, others } = clearest([...often, ...few], 12)
    assert.deepEqual(
      shown.filter(({ rule }) => rule === 'acme/say-members'),
      often.slice(0, 4),
    )
    assert.equal(shown.length, 12)
    assert.equal(others.length, 28)
    // What no other has need of, it may take.
    assert.deepEqual(clearest([...often, ...few.slice(0, 2)], 12).shown, [...often.slice(0, 10), ...few.slice(0, 2)])
  })

  it('leave no error out for a hint, however often its rule speaks', () => {
    const errors = Array.from({ length: 12 }, (_, index) => finding(index, 'error'))
    const hints = Array.from({ length: 9 }, (_, index) => finding(100 + index, 'hint', bySureness[index]))
    assert.deepEqual(clearest([...errors, ...hints], 12).shown, errors)
  })

  it('are not of one loud rule alone that speaks often, while quieter ones have something to say', () => {
    const often = Array.from({ length: 30 }, (_, index) => finding(index, 'warning', 'acme/say-members'))
    const hints = Array.from({ length: 10 }, (_, index) => finding(100 + index, 'hint', bySureness[index]))
    assert.equal(clearest([...often, ...hints], 12).shown.filter(({ severity }) => severity === 'warning').length, 4)
  })

  it('with the others are all that was found, no error among the others for what is none, and of none more than its share', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...severities), fc.constantFrom(...bySureness.slice(0, 5))), { maxLength: 40 })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 20 }), (made, most) => {
        const findings = made.map(([severity, rule], index) => finding(index, severity, rule))
        const { shown, others } = clearest(findings, most)
        assert.equal(shown.length, Math.min(most, findings.length))
        assert.deepEqual(
          [...shown, ...others].sort((a, b) => a.span.start - b.span.start),
          findings,
        )
        const isError = ({ severity }: Finding) => severity === 'error'
        const share = Math.ceil(most / 3)
        const has = (like: Finding) => shown.filter((one) => one.rule === like.rule && isError(one) === isError(like)).length
        for (const left of others)
          for (const one of shown) {
            assert.ok(isError(one) || !isError(left), `${one.rule} ${left.rule}`)
            // More than its share has a rule only where none of those it shares with is left that has less.
            assert.ok(isError(one) !== isError(left) || has(one) <= share || has(left) >= share, `${one.rule} ${left.rule}`)
          }
      }),
    )
  })
})
