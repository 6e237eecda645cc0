import assert from 'node:assert/strict'
import { createLineIndex } from '../../server/src/core/base/line-index.ts'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { loadPatternCompiler } from '../../server/src/core/own-rules/pattern-compiler.ts'
import { loadConfig } from '../../server/src/host/load-config.ts'
import { memoryHost } from '../../server/src/host/memory.ts'

/** What is wrong with a YAML configuration: `line:column message`. */
function problems(text: string): readonly string[] {
  const lines = createLineIndex(text)
  return parseConfig(text, '.outside-in.yaml').problems.map(({ span, message }) => {
    const { line, column } = lines.position(span.start)
    return `${line}:${column} ${message}`
  })
}

const memoryOf = (files: Readonly<Record<string, string>>) => memoryHost(new Map(Object.entries(files)))

describe('own rules, words and sections in a configuration', () => {
  before(loadPatternCompiler)

  const broken: readonly (readonly [name: string, text: string, ...problems: RegExp[]])[] = [
    ['a name without a team', 'ownRules:\n  members: {}\n', /^2:3 A name in "ownRules" is your team's and its own with a slash/],
    ['no message', 'ownRules:\n  a/b:\n    phrases: [user]\n', /^3:5 "a\/b" has no "message"/],
    ['nothing to look for', 'ownRules:\n  a/b:\n    message: No.\n', /^3:5 "a\/b" looks for nothing/],
    ['a misspelt key', 'ownRules:\n  a/b:\n    message: No.\n    phrase: [user]\n', /looks for nothing/, /^4:5 .*Did you mean "phrases"\?/],
    [
      'a broken phrase',
      "ownRules:\n  a/b:\n    message: No.\n    phrases: ['a {b']\n",
      /^4:15 The phrase "a \{b" has a "\{" without its other half\./,
    ],
    [
      'a broken pattern',
      "ownRules:\n  a/b:\n    message: No.\n    patterns: ['(a']\n",
      /^4:16 The pattern "\(a" is no pattern in RE2 syntax/,
    ],
    ['a pattern that looks ahead', "ownRules:\n  a/b: { message: No., patterns: ['a(?=b)'] }\n", /looks ahead or behind/],
    [
      'a blank that is none',
      'ownRules:\n  a/b:\n    message: No {matches}.\n    phrases: user\n',
      /^3:14 There is nothing to put for "\{matches\}".*Did you mean "match"\?/,
    ],
    [
      'an unmarked bad example',
      'ownRules:\n  a/b:\n    message: No.\n    phrases: user\n    examples: { bad: [A user.] }\n',
      /^5:23 A bad example of "a\/b" marks/,
    ],
    ['a wrong place', 'ownRules:\n  a/b: { message: No., phrases: user, in: [title] }\n', /"in" of "a\/b" takes .*not "title"/],
    [
      'words without add or remove',
      'words:\n  customers: [tenant]\n',
      /^2:3 "words" has no setting "customers"\. Put it below "add" or "remove"/,
    ],
    [
      'a misspelt family',
      'words:\n  add:\n    customer: [tenant]\n',
      /^3:5 There is no family of words "customer"\. Did you mean "customers"\?/,
    ],
    ['a content without its kind', 'sections:\n  listening: off\n', /^2:3 .* Say for which kind/],
    ['a misspelt content', 'sections:\n  strategy: { listenin: off }\n', /Did you mean "listening"\?/],
    ['a section without a title', 'ownSections:\n  a/b:\n    alike: [x]\n', /^3:5 "a\/b" has no "title"/],
    ['own rules in an override', 'overrides:\n  - files: "**"\n    ownRules: {}\n', /"ownRules" cannot stand in an override/],
    [
      'too many rules',
      `ownRules:\n${Array.from({ length: 501 }, (_, at) => `  a/r${at}: { message: No., phrases: user }\n`).join('')}`,
      /^502:3 "ownRules" takes 500 at most/,
    ],
  ]
  for (const [name, text, ...expected] of broken)
    it(`tells of ${name} at its place`, () => {
      const said = problems(text)
      assert.equal(said.length, expected.length, said.join('\n'))
      for (const [at, problem] of expected.entries()) assert.match(said[at]!, problem)
    })

  it('are taken over from what a file extends, and go by what it says of them', async () => {
    const host = memoryOf({
      '/p/.outside-in.yaml':
        'extends: [recommended, ./a.yaml, ./b.json]\nrules: { acme/one: off }\nwords: { remove: { customers: [tenant] } }\n',
      '/p/a.yaml':
        'ownRules:\n  acme/one: { message: One., phrases: one, severity: hint }\n  acme/two: { message: Two., phrases: two }\nwords: { add: { customers: [tenant, fitter] } }\n',
      '/p/b.json': '{ "ownRules": { "acme/two": { "message": "Two again.", "patterns": ["t+wo"], "severity": "warning" } } }',
    })
    const loaded = await loadConfig(host, '/p/plan.md')
    assert.deepEqual(
      loaded?.files.flatMap((file) => file.problems),
      [],
    )
    const { config } = loaded!
    assert.deepEqual(
      config.ownRules.map(({ id, message }) => `${id} ${message}`),
      ['acme/one One.', 'acme/two Two again.'],
    )
    assert.deepEqual([config.rules['acme/one']?.severity, config.rules['acme/two']?.severity], ['off', 'warning'])
    assert.deepEqual(config.words, { add: { customers: ['fitter'] }, remove: { customers: ['tenant'] } })
    assert.doesNotThrow(() => structuredClone(config), 'a configuration is plain data')
  })

  it('tells of severities for rules that nobody defines', async () => {
    const host = memoryOf({
      '/p/.outside-in.yaml': 'extends: ./a.yaml\nrules: { acme/onee: off }\n',
      '/p/a.yaml': 'ownRules:\n  acme/one: { message: One., phrases: one }\n',
    })
    const loaded = await loadConfig(host, '/p/plan.md')
    assert.deepEqual(
      loaded?.files.flatMap((file) => file.problems.map(({ message }) => message)),
      ['No file that this one extends defines a rule "acme/onee". Did you mean "acme/one"?'],
    )
  })
})
