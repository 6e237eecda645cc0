import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'

const page = new URL('../../server/docs/metrics.md', import.meta.url)
const text = readFileSync(page, 'utf8')

describe('the page on what is measured', () => {
  it('explains every metric under its own title: what it counts, why, and what it does not say', () => {
    const { metrics } = createEngine(resolveConfig()).read('---\nkind: crm-plan\n---\n\n# Plan\n\nWe teach swimmers to float.\n', {
      path: 'plan.md',
    })
    assert.ok(metrics && metrics.length > 5)
    for (const { title } of metrics) {
      const part = text.split(/^### /m).find((one) => one.startsWith(`${title}\n`))
      assert.ok(part, title)
      for (const word of ['*Why:*', '*It does not say*']) assert.ok(part.includes(word), `${title}: ${word}`)
    }
  })

  it('has a home for every rule, but for those on the file alone', () => {
    const homeless = rules.filter(({ id, idea }) => idea !== undefined && !text.includes(`](rules/${id}.md)`)).map(({ id }) => id)
    assert.deepEqual(homeless, [], 'name them beside their idea in server/docs/metrics.md, under "Where each idea lives"')
  })

  it('leads to pages that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)/g)].map((match) => match[1]!)
    assert.ok(targets.length > 50)
    for (const target of targets) assert.ok(existsSync(new URL(target, page)), target)
  })
})
