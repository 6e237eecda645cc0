import assert from 'node:assert/strict'
import pc from 'picocolors'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'
import type { SectionWishes } from '../../server/src/core/facts/section-wishes.ts'
import { scoreText } from '../../server/src/core/report/score-text.ts'
import { askedSections } from '../../server/src/lsp/asked-sections.ts'

const plan = `---
kind: strategy
---

# Growth plan of the clinic

${'We help people who sit at a till all day and fear for their job to work without pain, and they come back when it hurts again. '.repeat(4)}

Turnover grows to 2.4 million, and two further rooms open in the west of the town by the summer of next year.

## Measures

- Revenue of 2.4 million
- Customer satisfaction of 4.5 of 5
`

const read = (sections: SectionWishes, text = plan, rules = resolveConfig().rules): Reading =>
  createEngine({ ...resolveConfig(), rules, sections }).read(text, { path: 'plan.md' })
const missed = ({ findings }: Reading) =>
  findings.filter(({ rule }) => rule.startsWith('missing-')).map(({ rule, severity }) => `${rule} ${severity}`)

describe('sections that a team asks for', () => {
  it('are missed aloud where they are required, also where nobody would miss them otherwise', () => {
    assert.ok(!missed(read({})).some((said) => said.startsWith('missing-customer-journey')))
    const required = read({ strategy: { 'customer-journey': 'required', listening: 'required' } })
    assert.deepEqual(
      missed(required)
        .filter((said) => /journey|listening/.test(said))
        .sort(),
      ['missing-customer-journey warning', 'missing-listening warning'],
    )
    assert.ok(askedSections(required).includes('customer-journey'))
  })

  it('are not missed where the rule is off by name, nor in other kinds of document', () => {
    const rules = { ...resolveConfig().rules, 'missing-listening': { severity: 'off', options: {} } } as const
    assert.deepEqual(
      missed(read({ strategy: { listening: 'required' } }, plan, rules)).filter((said) => /listening/.test(said)),
      [],
    )
    assert.deepEqual(
      missed(read({ 'crm-plan': { 'customer-journey': 'required' } })).filter((said) => /journey/.test(said)),
      [],
    )
  })

  for (const wish of ['optional', 'off'] as const)
    it(`are not missed where they are ${wish}`, () => {
      assert.ok(missed(read({})).some((said) => said.startsWith('missing-listening')))
      const reading = read({ strategy: { listening: wish } })
      assert.deepEqual(
        missed(reading).filter((said) => /listening/.test(said)),
        [],
      )
      assert.ok(!askedSections(reading).includes('listening'))
    })

  it('count in the score while they are optional, and leave their points to the others once they are off', () => {
    const usual = read({}).orientation
    assert.deepEqual(read({ strategy: { listening: 'optional' } }).orientation, usual)
    const without = read({ strategy: { listening: 'off', 'value-exchange': 'off' } }).orientation
    assert.ok(usual?.total !== undefined && without?.total !== undefined)
    assert.equal(
      without.parts.reduce((sum, { max }) => sum + max, 0),
      100,
    )
    assert.equal(
      without.parts.reduce((sum, { points }) => sum + points, 0),
      without.total,
    )
    assert.ok(without.parts.every(({ points, max }) => points >= 0 && points <= max))
    assert.deepEqual(
      without.parts.map(({ id }) => id),
      ['jobs', 'measures', 'outcomes', 'aims', 'subject'],
    )
    assert.ok(without.total > usual.total, 'what the plan lacks no longer counts against it')
  })

  it('are not shown where they are off', () => {
    const reading = read({ strategy: { listening: 'off' } })
    const { metrics: _, ...told } = reading
    const text = scoreText([{ ...told, metrics: undefined }], { width: 100, colors: pc.createColors(false) })
    assert.ok(text.includes('Jobs to be done') && !text.includes('Listening'))
  })
})
