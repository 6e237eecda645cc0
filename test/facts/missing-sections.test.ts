import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Config } from '../../server/src/core/config/config.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'

const configOf = (...rules: readonly string[]): Config => ({
  ...resolveConfig(undefined, 'all'),
  rules: Object.fromEntries(rules.map((id) => [id, { severity: 'information', options: {} }])),
  kinds: [],
})
const saidOf = (text: string, ...rules: readonly string[]): readonly string[] =>
  createEngine(configOf(...rules))
    .read(`---\nkind: strategy\n---\n${text}`, { path: 'plan.md' })
    .findings.map(({ rule }) => rule)

const bakery = '# Plan of the bakery\n\nTurnover grows to 2.4 million. Two further shops open in the west.\n'

describe('what a plan leaves out', () => {
  it('is said of a plan that nobody declared only where hardly a trace of it is found', () => {
    const plan = readFileSync(new URL('../../samples/fieldnote-strategy-before.md', import.meta.url), 'utf8')
    const rules = (text: string) =>
      createEngine(configOf('missing-jobs-to-be-done'))
        .read(text, { path: 'plan.md' })
        .findings.map(({ rule }) => rule)
    assert.deepEqual(rules(plan), [])
    assert.deepEqual(rules(`---\nkind: strategy\n---\n${plan}`), ['missing-jobs-to-be-done'])
  })

  it('is not listening where a device stands to hear people', () => {
    assert.deepEqual(saidOf(bakery, 'missing-listening'), ['missing-listening'])
    assert.deepEqual(saidOf(`${bakery}\n- Thumbs up or down on each order, read by the bakers\n`, 'missing-listening'), [])
  })

  it('is one remark with a fix for each of at most three', () => {
    const [finding, further] = createEngine(configOf('not-said')).read(`---\nkind: strategy\n---\n${bakery}`, { path: 'plan.md' }).findings
    assert.equal(further, undefined)
    assert.equal(finding?.fixes.length, 3)
  })

  it('is not said twice where a rule speaks of one of them by itself', () => {
    assert.deepEqual(saidOf(bakery, 'not-said', 'missing-alternatives'), ['missing-alternatives'])
  })

  it('is nothing in papers that hang on another plan', () => {
    assert.deepEqual(saidOf(bakery, 'missing-alternatives'), ['missing-alternatives'])
    for (const title of ['OKRs of the bakery', 'Requirements of the till', 'Support plan of the bakery'])
      assert.deepEqual(saidOf(bakery.replace('Plan of the bakery', title), 'missing-alternatives'), [], title)
    const sheet = `${bakery}\n## Objective 1: near everybody\n\n- KR1: two shops\n- KR2: open by six\n`
    assert.deepEqual(saidOf(sheet, 'missing-alternatives'), [])
  })

  it('is a hint where a vision has no measures, however loud they are missed elsewhere', () => {
    const loud = { 'missing-customer-measures': { severity: 'warning' as const, options: {} } }
    const severity = (text: string) =>
      createEngine({ ...resolveConfig(), rules: loud })
        .read(`---\nkind: strategy\n---\n${text}`, { path: 'a.md' })
        .findings.find(({ rule }) => rule === 'missing-customer-measures')?.severity
    assert.equal(severity(bakery), 'warning')
    assert.equal(severity('# Our vision\n\nA town that smells of bread. Two further shops open in the west.\n'), 'hint')
  })
})
