import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { tryOwnRule } from '../../server/src/core/engine/try-own-rule.ts'
import { loadPatternCompiler } from '../../server/src/core/own-rules/pattern-compiler.ts'

const samples = join(import.meta.dirname, '../../samples')
const text = readFileSync(join(samples, 'packs/harrow.yaml'), 'utf8')

describe('the pack among the samples', () => {
  before(loadPatternCompiler)

  it('has nothing wrong with it, and does what its examples say', () => {
    const { layer, problems } = parseConfig(text, 'harrow.yaml')
    assert.deepEqual(problems, [])
    const config = resolveConfig(layer)
    assert.equal(config.ownRules.length, 3)
    for (const rule of config.ownRules) {
      assert.ok(rule.examples.bad.length > 0 && rule.examples.good.length > 0)
      for (const { text: example, expected, found, passed } of tryOwnRule(rule, config))
        assert.ok(passed, `${rule.id} on “${example}”: ${JSON.stringify({ expected, found })}`)
    }
  })

  it('fits the plans of its team, and misses what one of them lacks', () => {
    const engine = createEngine(resolveConfig(parseConfig(text, 'harrow.yaml').layer))
    const read = (plan: string) => engine.read(plan, { path: 'plan.md' }).findings.filter(({ rule }) => rule.startsWith('harrow/'))
    const [before, after] = ['before', 'after'].map((which) => readFileSync(join(samples, `harrow-crm-plan-${which}.md`), 'utf8'))
    assert.deepEqual(
      read(after!).map(({ rule, span }) => `${rule}: ${after!.slice(span.start, span.end)}`),
      ['harrow/exact-promises: same day'],
    )
    const missing = read(before!).find(({ rule }) => rule === 'harrow/when-we-fail')
    const [edit] = missing!.fixes[0]!.edits
    const mended = before!.slice(0, edit!.span.start) + edit!.text + before!.slice(edit!.span.end)
    assert.ok(!read(mended).some(({ rule }) => rule === 'harrow/when-we-fail'))
  })
})
