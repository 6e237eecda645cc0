import assert from 'node:assert/strict'
import { rules } from '../server/src/core/rules/registry.generated.ts'
import type { Example } from '../server/src/core/rules/rule.ts'
import { markedText } from './marked-text.ts'
import { runRule } from './run-rule.ts'

const besidesOf = (example: string | Example) => (typeof example === 'string' ? [] : (example.besides ?? []))

describe('examples in the rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('says whose idea it is, unless it is about the file alone', () => {
        assert.equal(rule.idea === undefined, rule.family === 'document')
      })
      it('has a bad and a good example', () => {
        assert.ok(rule.examples.bad.length > 0 && rule.examples.good.length > 0)
      })
      rule.examples.bad.forEach((example, index) => {
        it(`speaks exactly where bad example ${index + 1} is marked`, () => {
          const { text, spans } = markedText(typeof example === 'string' ? example : example.text)
          assert.ok(spans.length > 0, 'a bad example marks where the rule speaks')
          const kind = (typeof example === 'string' ? undefined : example.kind) ?? rule.kinds[0]!
          const findings = runRule(rule.id, text, kind, {}, besidesOf(example))
          const places = findings.flatMap((finding) => [finding.span, ...finding.related.map((related) => related.span)])
          places.sort((a, b) => a.start - b.start || a.end - b.end)
          assert.deepEqual(
            places.map((span) => text.slice(span.start, span.end)),
            spans.map((span) => text.slice(span.start, span.end)),
          )
          assert.deepEqual(places, spans)
        })
      })
      rule.examples.good.forEach((example, index) => {
        it(`stays silent on good example ${index + 1}`, () => {
          const text = typeof example === 'string' ? example : example.text
          const kind = (typeof example === 'string' ? undefined : example.kind) ?? rule.kinds[0]!
          assert.deepEqual(
            runRule(rule.id, text, kind, {}, besidesOf(example)).map((finding) => text.slice(finding.span.start, finding.span.end)),
            [],
          )
        })
      })
    })
  }
})
