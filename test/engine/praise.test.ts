import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { overlaps } from '../../server/src/core/base/overlaps.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { locate } from '../../server/src/core/document/locate.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'

const silent = createEngine({ ...resolveConfig(), rules: {} })
const all = createEngine(resolveConfig(undefined, 'all'))
const samples = new URL('../../samples/', import.meta.url)

const lines = [
  'Churn of 4.1 % a month, mostly in months two and three.',
  'Reduce churn to 3 % a month.',
  'We will introduce a twelve-month commitment with an exit fee, so that customers stay longer.',
  'Increase engagement of dormant subscribers and win back 900 of those who paused.',
  'Exit fee of 80 € in the first year.',
  'We interview members every month and tell them what we changed.',
  'Families can swap a bike at any station within the hour.',
  'Push subscribers into the annual plan.',
  'Retain members by helping them plan a week of meals.',
  'Customers who stay call us once a year, and we ask what they still cannot do.',
  'Revenue per account rises to 61 euros.',
  'Existing customers get the new seat without paying again.',
  'Our app delights existing customers and drives retention.',
]

/** Whether nothing that a dial rests on for customers lies in a sentence that a finding of any rule points into. */
function assertNothingBlamedIsPraised(text: string, path: string) {
  const { dials } = silent.read(text, { path })
  if (dials === undefined) return
  const { findings, document } = all.read(text, { path })
  const spans = findings.flatMap(({ span, places = [] }) => [span, ...places.map((place) => place.span)])
  const isFound = overlaps(spans)
  const isBlamed = overlaps(document.sentences.map((sentence) => locate(sentence)).filter(isFound))
  for (const { id, customer, position } of dials) {
    for (const place of customer) assert.ok(!isBlamed(place), `${path}: ${id} rests on “${text.slice(place.start, place.end)}”`)
    if (position !== undefined && position > 0) assert.ok(customer.length > 0, `${path}: ${id} leans to customers on nothing`)
  }
}

describe('what is praised', () => {
  it('is nothing that a rule finds fault with, be it switched off', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 9 }), fc.constantFrom('- ', '', '## '), (some, mark) => {
        assertNothingBlamedIsPraised(`---\nkind: strategy\n---\n\n# Plan\n\n${some.map((line) => mark + line).join('\n\n')}\n`, 'plan.md')
      }),
      { numRuns: 60 },
    )
    for (const name of readdirSync(samples).filter((name) => name.endsWith('.md')))
      assertNothingBlamedIsPraised(readFileSync(new URL(name, samples), 'utf8'), name)
  })

  it('is not that customers are kept for our sake', () => {
    const body = lines.slice(0, 4).join('\n\n')
    const { dials = [] } = silent.read(`---\nkind: strategy\n---\n\n# Plan\n\n${body}\n`, { path: 'plan.md' })
    for (const { id, customer, position = 0 } of dials) {
      assert.ok(position <= 0, id)
      assert.deepEqual(customer, [], id)
    }
  })

  it('is what customers who stay have of it', () => {
    const { dials = [] } = silent.read(
      `---\nkind: strategy\n---\n\n# Plan\n\n- Existing customers get the new seat without paying again.\n- We retain members by helping them plan a week of meals.\n`,
      { path: 'plan.md' },
    )
    const { position = 0, customer = [] } = dials.find(({ id }) => id === 'time-frame') ?? {}
    assert.ok(position > 0)
    assert.equal(customer.length, 2)
  })
})
