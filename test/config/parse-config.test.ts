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
    assert.deepEqual(
      layer.extends?.map(({ name }) => name),
      ['strict'],
    )
    assert.deepEqual(layer.said.customer, ['members'])
  })

  it('points at an unknown key and guesses what was meant', () => {
    assert.deepEqual(complaints('{ "extend": "all" }'), [['"extend"', 'There is no setting "extend". Did you mean "extends"?']])
  })

  it('points at broken JSON', () => {
    const [first] = complaints('{ "rules": ')
    assert.match(first?.[1] ?? '', /^This is not JSON: value expected\.$/)
  })

  it('refuses a wrong severity, an unknown rule and an unknown kind', () => {
    const messages = complaints('{ "rules": { "no-such-rule-at-all": "off" }, "kinds": { "a/**": "strategie" } }').map(
      ([, message]) => message,
    )
    assert.deepEqual(messages, [
      'There is no rule "no-such-rule-at-all".',
      'A kind is "strategy", "crm-plan", "research-plan", "qbr" or "none", not "strategie". Did you mean "strategy"?',
    ])
  })

  it('knows what other linters call the weights, and says what is missing where a rule is only to be on', () => {
    const hint = (said: string) =>
      /(?:Did you mean|Say how much)[^?:]*/.exec(complaints(`{ "rules": { "vanity-measure": ${said} } }`)[0]![1])?.[0]
    for (const said of ['false', '0', '"none"', '"Disabled"', '["no"]']) assert.equal(hint(said), 'Did you mean "off"', said)
    assert.match(complaints('{ "sections": { "strategy": { "listening": false } } }')[0]![1], /Did you mean "off"\?$/)
    for (const said of ['"warn"', '1', '"WARN"']) assert.equal(hint(said), 'Did you mean "warning"', said)
    assert.equal(hint('"info"'), 'Did you mean "information"')
    assert.equal(hint('2'), 'Did you mean "error"')
    for (const said of ['true', '"on"', '"yes"']) assert.equal(hint(said), 'Say how much it weighs', said)
    assert.equal(hint('"purple"'), undefined)
    const own = complaints('{ "ownRules": { "a/b": { "message": "No.", "phrases": ["user"], "severity": "warn" } } }')
    assert.match(own[0]![1], /Did you mean "warning"\?$/)
  })

  it('tells of a backslash that made a character nobody types', () => {
    const rule = (patterns: string) => `ownRules:\n  a/b:\n    message: No.\n    phrases: ${patterns}\n`
    const told = (text: string) => parseConfig(text, 'a.yaml').problems.map(({ message }) => message)
    assert.deepEqual(told(rule('["\\buser"]')), [
      'The phrase "\\buser" holds a backspace, for that is what "\\b" means in double quotes: put it in single quotes, or, in JSON, write each backslash twice.',
    ])
    assert.match(told(rule('["\\suser"]'))[0]!, /^In double quotes a backslash .* single quotes/)
    assert.match(complaints('{ "customer": "a\\s" }')[0]![1], /^In JSON a backslash is written twice/)
  })

  it('gives reviews their kind of meeting and the parts of their score another weight', () => {
    const { layer, problems } = parseConfig(
      '{ "meetings": { "accounts/**": "customer" }, "review": { "weights": { "planned": { "energy": 40, "people": 0 } } } }',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(layer.meetings, [{ glob: 'accounts/**', value: 'customer' }])
    const { planned, observed } = resolveConfig(layer).reviewWeights
    assert.deepEqual([planned.energy, planned.people, planned.depth, observed.energy], [40, 0, 15, 20])
  })

  it('refuses a kind of meeting, a part of the score or a weight that cannot be meant', () => {
    const wrong =
      '{ "meetings": { "a/**": "custmer" }, "review": { "weihts": {}, "weights": { "plan": {}, "observed": { "enregy": 3, "kept": -1 } } } }'
    assert.deepEqual(complaints(wrong), [
      ['"custmer"', 'A kind of meeting is "internal", "functional" or "customer", not "custmer". Did you mean "customer"?'],
      ['"weihts"', '"review" has no setting "weihts". Did you mean "weights"?'],
      ['"plan"', 'Weights are for "planned" or "observed", not "plan".'],
      ['"enregy"', 'A score of a review has no part "enregy". Did you mean "energy"?'],
      ['-1', 'The weight of "kept" is a number from 0 to 1,000, not -1.'],
    ])
    const nothing = Object.keys(resolveConfig().reviewWeights.planned).map((part) => `"${part}": 0`)
    assert.match(
      complaints(`{ "review": { "weights": { "planned": { ${nothing} } } } }`)[0]?.[1] ?? '',
      /^No part of the planned score counts/,
    )
  })

  it('says what each setting takes when it is given something else', () => {
    assert.deepEqual(
      complaints('{ "extends": 3, "rules": [], "kinds": 1, "customer": { "a": 1 }, "company": ["", "Us"], "product": null }'),
      [
        ['3', '"extends" takes "recommended", "strict" or "all", a file ("./team.yaml"), a package, or a list of these, not 3.'],
        ['[]', '"rules" must be an object that gives each rule a severity: { "rule-name": "off" }.'],
        ['1', '"kinds" must be an object that gives globs a kind: { "plans/**": "strategy" }.'],
        ['{ "a": 1 }', '"customer" takes a name or a list of names, not {"a":1}.'],
        ['""', '"company" takes a name or a list of names, not "".'],
        ['null', '"product" takes a name or a list of names, not null.'],
      ],
    )
    assert.deepEqual(
      parseConfig('minScore: .inf\n', '.outside-in.yaml').problems.map(({ message }) => message),
      ['"minScore" is a number from 0 to 100, not Infinity.'],
    )
  })

  it('takes no more names, and no longer ones, than can be read', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `member ${index}`)
    const { layer, problems } = parseConfig(JSON.stringify({ customer: names }))
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['"customer" takes 100 names at most, and these are 10,000: keep those that plans say most.'],
    )
    assert.deepEqual(layer.said.customer, names.slice(0, 100))
    assert.match(complaints(JSON.stringify({ company: 'x'.repeat(81) }))[0]?.[1] ?? '', /80 characters at most; this one has 81\./)
    assert.deepEqual(complaints(JSON.stringify({ customer: names.slice(0, 100), company: 'x'.repeat(80) })), [])
  })

  it('answers any text, however deep or wrong', () => {
    for (const text of ['['.repeat(100_000), `{ "rules": ${'{ "a": '.repeat(50_000)}1${' }'.repeat(50_000)} }`])
      assert.equal(parseConfig(text).problems.length, 1)
    assert.match(complaints('['.repeat(33))[0]?.[1] ?? '', /nested more than 32 deep/)
    assert.deepEqual(
      complaints(`{ "customer": "${'['.repeat(50)}" } // ${'{'.repeat(50)}`),
      [],
      'brackets in a text or a comment nest nothing',
    )
    const many = parseConfig(JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`key ${index}`, 1]))))
    assert.equal(many.problems.length, 100)
    for (const { message } of parseConfig(JSON.stringify({ ['k'.repeat(5_000)]: 1, kinds: { a: 'v'.repeat(5_000) } })).problems)
      assert.ok(message.length < 250, message)
  })

  it('keeps what is right beside what is wrong', () => {
    const { layer } = parseConfig('{ "oops": 1, "kinds": { "plans/**": "crm-plan" } }')
    assert.deepEqual(layer.kinds, [{ glob: 'plans/**', value: 'crm-plan' }])
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

  it('tells slips of the pen in YAML in plain words, and not what follows from them', () => {
    const told = (text: string) => parseConfig(text, '.outside-in.yaml').problems.map(({ message }) => message)
    assert.match(told('rules:\n\tvanity-measure: hint\n').join('\n'), /^A tab stands at the beginning of this line: .*$/)
    assert.match(told('ownRules:\n  acme/shops:\n    message: Say: shops\n').join('\n'), /^There is a second ": " .*quotes.*$/)
  })
})
