import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { type DialId, dialIds } from '../../server/src/core/score/orientation-dials.ts'

const engine = createEngine({ ...resolveConfig(), rules: {} })
const samples = new URL('../../samples/', import.meta.url)
const read = (text: string, path = 'plan.md') => engine.read(text, { path })

function dialOf(id: DialId, body: string) {
  const { dials, document } = read(`---\nkind: strategy\n---\n\n${body}`)
  const dial = dials?.find((one) => one.id === id)
  assert.ok(dial, `no ${id}`)
  const words = (spans: typeof dial.product) => spans.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ' '))
  return { ...dial, product: words(dial.product), customer: words(dial.customer) }
}

describe('the dials of a plan', () => {
  it('are five, stand between the two views, and name places of the text', () => {
    for (const name of readdirSync(samples).filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(new URL(name, samples), 'utf8')
      const { dials } = read(text, name)
      if (dials === undefined) continue
      assert.deepEqual(
        dials.map(({ id }) => id),
        dialIds,
      )
      for (const { id, position, product, customer } of dials) {
        assert.ok(position === undefined || (position > -1 && position < 1), `${name}: ${id} stands at ${position}`)
        for (const { start, end } of [...product, ...customer]) assert.ok(start < end && end <= text.length, `${name}: ${id}`)
        if (position !== undefined) assert.ok(product.length + customer.length > 0, `${name}: ${id} stands on nothing`)
      }
    }
  })

  it('lean to where the measures are', () => {
    const ours = dialOf(
      'measures',
      '# Plan\n\n## Measures\n\n- Revenue per account\n- Gross margin\n- Impressions per post\n- Sales per visit\n',
    )
    assert.ok(ours.position !== undefined && ours.position < -0.5)
    assert.ok(ours.product.includes('Gross margin'))
    const theirs = dialOf(
      'measures',
      '# Plan\n\n## Measures\n\n- Swimmers who can float after a month\n- Swimmers still with us after a year\n- Parents who say their child is no longer afraid\n',
    )
    assert.ok(theirs.position !== undefined && theirs.position > 0)
  })

  it('stand nowhere where next to nothing is said', () => {
    for (const { id, position } of read('---\nkind: strategy\n---\n\n# Plan\n\nWe teach swimmers to float.\n').dials ?? [])
      assert.equal(position, undefined, id)
  })

  it('are none for reviews, research plans, other documents and other languages', () => {
    for (const kind of ['qbr', 'research-plan', 'none'])
      assert.equal(read(`---\nkind: ${kind}\n---\n\n# Plan\n\nWords.\n`).dials, undefined)
    const german = 'Unsere Kunden brauchen einen Plan, der ihnen hilft, und wir wollen den Umsatz in jedem Jahr steigern. '.repeat(8)
    assert.equal(read(`---\nkind: strategy\n---\n\n# Plan\n\n${german}\n`).dials, undefined)
  })

  it('put a plan made over nearer to customers than it was', () => {
    const mean = (name: string) => {
      const known = (read(readFileSync(new URL(name, samples), 'utf8'), name).dials ?? []).flatMap(({ position }) => position ?? [])
      return known.reduce((sum, each) => sum + each, 0) / known.length
    }
    for (const plan of ['fieldnote-strategy', 'harrow-crm-plan', 'ashdown-social-media-plan'])
      assert.ok(mean(`${plan}-after.md`) > mean(`${plan}-before.md`) + 0.3, plan)
  })
})
