import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprinted } from '../../server/src/core/compare/fingerprinted.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'

const engine = createEngine(resolveConfig(undefined, 'all'))
const samples = join(import.meta.dirname, '../../samples')
const printsOf = (text: string) =>
  fingerprinted(engine.read(text, { path: 'plan.md' })).findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`)

describe('fingerprints', () => {
  for (const name of readdirSync(samples).filter((file) => file.endsWith('.md'))) {
    const text = readFileSync(join(samples, name), 'utf8')
    it(`are each their own in ${name}, and the same with other line ends`, () => {
      const prints = printsOf(text)
      assert.equal(new Set(prints).size, prints.length)
      assert.deepEqual(printsOf(text.replaceAll('\n', '\r\n')), prints)
    })
  }

  it('outlive wrapping and words before them, and tell a sentence that stands twice', () => {
    const sentence = 'Our goal is to lock in every customer with a two-year contract.'
    const head = '---\nkind: crm-plan\n---\n\n# Plan\n\n## Retention\n\n'
    const once = printsOf(`${head}${sentence}\n`)
    assert.ok(once.length > 0)
    assert.deepEqual(printsOf(`${head}Two people mend coats on Tuesdays. ${sentence.replace('lock in', 'lock\nin')}\n`), once)
    const twice = printsOf(`${head}${sentence}\n\n${sentence}\n`)
    assert.equal(new Set(twice).size, twice.length)
    assert.ok(once.every((print) => twice.includes(print)))
  })
})
