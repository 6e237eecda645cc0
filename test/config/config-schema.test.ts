import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { right, wrong } from './config-data.ts'

const schema: object = JSON.parse(readFileSync(new URL('../../server/schema/config.schema.json', import.meta.url), 'utf8'))
const fits = new Ajv({ strict: false }).compile(schema)

const faults = (content: unknown): readonly string[] => parseConfig(JSON.stringify(content)).problems.map(({ message }) => message)

describe('the schema of configurations', () => {
  it('takes what the reader takes', () => {
    let taken = 0
    fc.assert(
      fc.property(right, (content) => {
        if (faults(content).length > 0) return
        taken += 1
        assert.ok(fits(content), JSON.stringify(fits.errors))
      }),
      { numRuns: 500 },
    )
    assert.ok(taken > 100)
    assert.ok(fits({ $schema: 'x', extends: ['strict', './team.yaml', '@acme/plans/strict.yaml'] }))
  })

  it('refuses what the reader refuses', () => {
    const more = [
      { extends: 3 },
      { extends: 'https://example.com/a.yaml' },
      { minScore: 101 },
      { minScore: { none: 3 } },
      { kinds: { 'a/**': 'plan' } },
      { customer: [3] },
      { review: { weights: { planned: { enregy: 3 } } } },
      { overrides: [{ rules: {} }] },
      { overrides: [{ files: [], kind: 'qbr' }] },
      { overrides: [{ files: 'a', extends: 'strict' }] },
    ]
    fc.assert(fc.property(wrong, (content) => assert.ok(!fits(content) && faults(content).length > 0, JSON.stringify(content))))
    for (const content of more) assert.ok(!fits(content), JSON.stringify(content))
    // An address is told where it is looked for.
    for (const content of more.filter(({ extends: name }) => typeof name !== 'string')) assert.notDeepEqual(faults(content), [])
  })
})
