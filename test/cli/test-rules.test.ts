import assert from 'node:assert/strict'
import { makeFolder, runCli, unbuilt } from './run-cli.ts'

const pack = `ownRules:
  acme/say-members:
    message: Say members.
    why: They own it.
    phrases: ['user~']
    examples:
      bad:
        - 'Our ⟦users⟧ come first.'
      good:
        - 'Our members come first.'
`

describe('outside-in test-rules', () => {
  let folder: ReturnType<typeof makeFolder>
  before(function () {
    if (unbuilt !== undefined) this.skip()
  })
  afterEach(() => folder?.remove())

  it('runs the examples of a configuration and of what it extends', () => {
    folder = makeFolder({ '.outside-in.yaml': 'extends: ./team.yaml\n', 'team.yaml': pack })
    const { status, stdout, stderr } = runCli(['test-rules'], { cwd: folder.path })
    assert.equal(stderr, '')
    assert.equal(
      stdout,
      'team.yaml\n  acme/say-members\n    ✓ bad  Our ⟦users⟧ come first.\n    ✓ good  Our members come first.\n\n1 rule, 2 examples: 2 passed.\n',
    )
    assert.equal(status, 0)
  })

  it('lets no name of a file move the cursor', function () {
    if (process.platform === 'win32') this.skip()
    folder = makeFolder({ 'a\u001b[31m.yaml': pack.replace('members come', 'users come') })
    const { stdout } = runCli(['test-rules', 'a\u001b[31m.yaml'], { cwd: folder.path })
    assert.match(stdout, /^a\ufffd\[31m\.yaml\n/)
    assert.match(stdout, /^ {6}a\ufffd\[31m\.yaml:\d+:\d+$/m)
    assert.ok(!stdout.includes('\u001b'))
  })

  it('says of one that fails where it is and what was found', () => {
    folder = makeFolder({ 'team.yaml': pack.replace('members come', 'users come').replace('⟦users⟧ come', '⟦users come⟧') })
    const { status, stdout } = runCli(['test-rules', 'team.yaml'], { cwd: folder.path })
    assert.equal(status, 1)
    assert.match(stdout, /✗ bad.*\n {6}team\.yaml:8:11\n {6}expected {2}“users come” at 4\n {6}found {5}“users” at 4\n/)
    assert.match(stdout, /✗ good.*\n {6}team\.yaml:10:11\n {6}expected {2}nothing\n {6}found {5}“users” at 4\n/)
    assert.match(stdout, /2 examples: 0 passed, 2 failed\./)
  })

  it('fails rules without examples where that is asked', () => {
    folder = makeFolder({ 'team.yaml': 'ownRules:\n  acme/a: { message: A., phrases: a }\n' })
    assert.equal(runCli(['test-rules', 'team.yaml'], { cwd: folder.path }).status, 0)
    const { status, stdout } = runCli(['test-rules', 'team.yaml', '--strict'], { cwd: folder.path })
    assert.equal(status, 1)
    assert.match(stdout, /✗ no examples/)
  })

  const broken: readonly (readonly [name: string, files: Readonly<Record<string, string>>, words: readonly string[], said: RegExp])[] = [
    ['a broken file', { 'a.yaml': 'ownRules:\n  acme/a: { message: A., phrases: "{" }\n' }, ['a.yaml'], /^a\.yaml:2:35 {2}The phrase "\{"/],
    ['a missing file', {}, ['a.yaml'], /^There is no configuration file "a\.yaml"/],
    ['no configuration', {}, [], /^There is no configuration in this folder or above/],
    ['no own rules', { 'a.yaml': 'rules: {}\n' }, ['a.yaml'], /^There are no own rules in a\.yaml/],
  ]
  for (const [name, files, words, said] of broken)
    it(`says clearly that there is ${name}`, () => {
      folder = makeFolder(files)
      const { status, stdout, stderr } = runCli(['test-rules', ...words], { cwd: folder.path })
      assert.equal(stdout, '')
      assert.match(stderr, said)
      assert.equal(status, 2)
    })

  it('goes with explain, rules and lint, which know the rules by their configuration', () => {
    folder = makeFolder({
      '.outside-in.yaml': pack,
      'plan.md':
        '---\nkind: strategy\n---\n\n# Plan\n\nOur users.\n\n<!-- outside-in-disable-next-line acme/say-members -- the law says so -->\nMore users.\n',
    })
    assert.match(runCli(['explain', 'acme/say-members'], { cwd: folder.path }).stdout, /They own it\.[\s\S]*Our ⟦users⟧ come first/)
    assert.match(runCli(['rules'], { cwd: folder.path }).stdout, /Your own rules\n {2}acme\/say-members +information +Say members/)
    const unknown = runCli(['explain', 'acme/say-member'], { cwd: folder.path })
    assert.match(unknown.stderr, /Did you mean acme\/say-members\?/)
    assert.equal(unknown.status, 2)
    const { stdout } = runCli(['lint', '--all', '--format', 'json'], { cwd: folder.path })
    const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; line: number }[] }[] }
    assert.deepEqual(
      files[0]!.findings.filter(({ rule }) => rule.startsWith('acme/')).map(({ line }) => line),
      [7],
    )
  })
})
