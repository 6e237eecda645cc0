import assert from 'node:assert/strict'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'

function complaints(text: string): readonly (readonly [string, string])[] {
  return parseConfig(text).problems.map(({ span, message }) => [text.slice(span.start, span.end), message] as const)
}

describe('a configuration file', () => {
  it('takes comments, trailing commas, a byte order mark and $schema', () => {
    const { layer, problems } = parseConfig(
      '\ufeff{\n  // ours\n  "$schema": "x",\n  "extends": ["strict"],\n  "customer": "members",\n}\n',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(layer.extends, ['strict'])
    assert.deepEqual(layer.customer, ['members'])
  })

  it('points at an unknown key and guesses what was meant', () => {
    assert.deepEqual(complaints('{ "extend": "all" }'), [['"extend"', 'There is no setting "extend". Did you mean "extends"?']])
  })

  it('points at broken JSON', () => {
    const [first] = complaints('{ "rules": ')
    assert.match(first?.[1] ?? '', /^This is not JSON: value expected\.$/)
  })

  it('refuses a wrong severity, an unknown rule and an unknown kind', () => {
    const messages = complaints(
      '{ "rules": { "no-such-rule-at-all": "off" }, "kinds": { "a/**": "strategie" }, "extends": "recomended" }',
    ).map(([, message]) => message)
    assert.deepEqual(messages, [
      'There is no rule "no-such-rule-at-all".',
      'A kind is "strategy", "crm-plan", "research-plan", "qbr" or "none", not "strategie". Did you mean "strategy"?',
      '"extends" knows "recommended", "strict" or "all", not "recomended". Did you mean "recommended"?',
    ])
  })

  it('keeps what is right beside what is wrong', () => {
    const { layer } = parseConfig('{ "oops": 1, "kinds": { "plans/**": "crm-plan" } }')
    assert.deepEqual(layer.kinds, [{ glob: 'plans/**', kind: 'crm-plan' }])
  })

  it('turns on every rule for "all", and a rule of its own over it', () => {
    assert.deepEqual(
      Object.keys(resolveConfig(parseConfig('{ "extends": "all" }').layer).rules),
      rules.map((rule) => rule.id),
    )
    const first = rules[0]
    if (first === undefined) return
    const { layer } = parseConfig(JSON.stringify({ extends: 'all', rules: { [first.id]: 'off' } }))
    assert.equal(resolveConfig(layer).rules[first.id]?.severity, 'off')
  })
})
