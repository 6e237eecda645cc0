import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { tryOwnRule } from '../../server/src/core/engine/try-own-rule.ts'
import { compilePattern } from '../../server/src/core/own-rules/compile-pattern.ts'
import { engineOf, found } from './found.ts'
import { ownRuleOf, phraseOf } from './own-rule-of.ts'

const plan = `# Our users

Users come first. Will users stay?

- users again

| users | who |
| --- | --- |
| all users | Ana |

## What users told us

> “Users are people.”

We answer users.
`

describe('a rule of the team’s own', () => {
  it('looks where it is told to', () => {
    const at = (...places: NonNullable<Parameters<typeof found>[0]['places']>) => found({ phrases: ['user~'], places }, plan).length
    assert.deepEqual([at('prose'), at('headings'), at('list-items'), at('table-cells'), at('questions'), at('quotes')], [3, 2, 1, 2, 1, 1])
  })

  it('looks below certain headings only, or not below them', () => {
    assert.equal(found({ phrases: ['user~'], places: ['prose'], sections: [phraseOf('told us')] }, plan).length, 1)
    assert.equal(found({ phrases: ['user~'], places: ['prose'], outside: [phraseOf('told us')] }, plan).length, 2)
    assert.equal(
      found(
        { phrases: ['user~'], places: ['prose'], sections: [phraseOf('listening')] },
        plan.replace('What users told us', 'How we listen'),
      ).length,
      1,
      'an asked-for content',
    )
  })

  it('leaves alone a sentence that holds what excuses it', () => {
    assert.deepEqual(found({ phrases: ['user~'], unless: [phraseOf('come first')] }, 'Users come first. Users leave.'), ['Users'])
  })

  it('finds patterns across the breaks of lines, in RE2 syntax', () => {
    assert.deepEqual(found({ patterns: ['(?i)\\b\\d+ ?% (more|less)\\b'] }, 'Gain 10 %\nMore of it, and 5% less.'), [
      '10 %\nMore',
      '5% less',
    ])
  })

  it('says what it says of the very words, under which heading', () => {
    const engine = engineOf({
      phrases: ['user~'],
      places: ['list-items'],
      message: '“{match}” under {heading}: say {replace}',
      replace: 'member~',
    })
    const [finding] = engine.read(plan, { path: 'plan.md' }).findings
    assert.equal(finding?.message, '“users” under Our users: say members')
    assert.deepEqual(
      finding?.fixes.map(({ title, safety }) => [title, safety]),
      [['Write “members”', 'suggestion']],
    )
  })

  it('replaces with the capital of the words, and not where markup would be lost', () => {
    const engine = engineOf({ phrases: ['user~ base'], replace: 'member~', safe: true })
    const { findings } = engine.read('User base, our **user** base, our user base.', { path: 'plan.md' })
    assert.deepEqual(
      findings.map(({ fixes }) => fixes.map(({ safety, edits }) => [safety, edits[0]?.text])),
      [[['safe', 'Member']], [], [['safe', 'member']]],
    )
  })

  it('puts groups of a pattern into what replaces it', () => {
    const engine = engineOf({ patterns: ['(\\d+) users'], replace: '$1 members' })
    assert.equal(engine.read('We have 40 users.', { path: 'plan.md' }).findings[0]?.fixes[0]?.edits[0]?.text, '40 members')
  })

  it('is tried at all its places where it is to speak once, however many a remark shows', () => {
    const example = { text: `# Plan\n\n${'The ⟦users⟧ wait.\n\n'.repeat(12)}`, at: 0 }
    const rule = ownRuleOf({ phrases: ['user~'], once: true, examples: { bad: [example], good: [] } })
    assert.deepEqual(
      tryOwnRule(rule, resolveConfig()).map(({ passed, found }) => [passed, found.length]),
      [[true, 12]],
    )
  })

  it('makes one remark of all places where it is to speak once', () => {
    const { findings } = engineOf({ phrases: ['user~'], once: true }).read(plan, { path: 'plan.md' })
    assert.equal(findings.length, 1)
    assert.equal(findings[0]?.related.length, 7)
  })

  it('is silenced by comments and by no other kind of document', () => {
    assert.deepEqual(found({ phrases: ['user~'] }, '<!-- outside-in-disable-next-line acme/words -->\nOur users.\n\nMore users.'), [
      'users',
    ])
    const engine = engineOf({ phrases: ['user~'], kinds: ['crm-plan', 'strategy'] })
    assert.deepEqual(engine.read('---\nkind: qbr\n---\n\n# Review\n\nUsers.\n', { path: 'plan.md' }).findings, [])
  })

  it('speaks in any language', () => {
    const text = `# Plan de clientes\n\n${'Los usuarios son la base de lo que hacemos y de lo que queremos para ellos. '.repeat(8)}`
    const engine = engineOf({ phrases: ['usuarios'] })
    const reading = engine.read(text, { path: 'plan.md' })
    assert.equal(reading.inEnglish, false)
    assert.equal(reading.findings.length, 8)
  })

  it('reads on after an edit as it reads afresh', () => {
    const engine = engineOf({ phrases: ['user~'], outside: [phraseOf('told us')] })
    const before = engine.read(plan, { path: 'plan.md' })
    const edited = plan.replace('What users told us', 'Plans').replace('again', 'users')
    const again = engine.read(edited, { path: 'plan.md', previous: before })
    assert.deepEqual(
      again.findings,
      engineOf({ phrases: ['user~'], outside: [phraseOf('told us')] }).read(edited, { path: 'plan.md' }).findings,
    )
    assert.equal(again.findings.length, before.findings.length + 2)
  })

  it('tells those who show findings what it is about', () => {
    const { ownRules } = engineOf({ phrases: ['user~'], summary: 'Users', why: 'Because.' }).read(plan, { path: 'plan.md' })
    assert.deepEqual(ownRules, { 'acme/words': { severity: 'information', summary: 'Users', why: 'Because.' } })
  })

  const broken: readonly (readonly [pattern: string, problem: RegExp])[] = [
    ['(', /RE2 syntax: missing closing \)/],
    ['(?=a)', /looks ahead or behind/],
    ['(a)\\1', /refers back/],
    ['a*', /nothing stands/],
    ['', /is empty/],
    ['a'.repeat(501), /longer than 500/],
    ['(?:[a-z]{1,500}x){2}', /comes to \d+ steps/],
    ['((a{100}){100}){100}', /repeat count/],
  ]
  for (const [pattern, problem] of broken)
    it(`says of the pattern ${pattern.slice(0, 20)} what is wrong`, () => {
      const compiled = compilePattern(pattern)
      assert.ok(typeof compiled === 'string')
      assert.match(compiled, problem)
    })
})
