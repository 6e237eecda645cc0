import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { makeFolder, type Ran, runCli, unbuilt } from './run-cli.ts'

const suite = unbuilt === undefined ? describe : describe.skip

/** A plan that says little, and so has a low score. */
const poor = `# Growth plan\n\n${'We will increase our revenue and push the app to every account of ours.\n\n'.repeat(12)}`

suite(`the configuration of the command line${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  let folder = makeFolder({})
  afterEach(() => folder.remove())

  function run(files: Readonly<Record<string, string>>, words: readonly string[]): Ran {
    folder.remove()
    folder = makeFolder(files)
    return runCli(words, { cwd: folder.path })
  }

  it('tells every fault of every file that it is made of, with its place', () => {
    const { status, stderr } = run(
      {
        'plans/a.md': '# Plan\n',
        'plans/.outside-in.yaml': 'extends:\n  - ../team.jsonc\n  - ./none.yaml\nrulez: {}\n',
        'team.jsonc': '{\n  "rules": { "vanity-mesure": "off" },\n}\n',
      },
      ['lint', 'plans'],
    )
    assert.equal(status, 2)
    assert.equal(
      stderr,
      [
        'plans/.outside-in.yaml:3:5  There is no file "./none.yaml", seen from the folder of this file.',
        'plans/.outside-in.yaml:4:1  There is no setting "rulez". Did you mean "rules"?',
        'team.jsonc:2:14  There is no rule "vanity-mesure". Did you mean "vanity-measure"?',
        '',
      ].join('\n'),
    )
  })

  it('tells slips with their place and what was meant', () => {
    const text =
      'kinds:\n  /plans/**: strategy\nrules:\n  vanity-measure: false\n  spec-speak: warn\nownRules:\n  a/b: { message: No., patterns: ["\\buser"] }\n'
    const slips = makeFolder({ 'a.md': '# Plan\n', '.outside-in.yaml': text })
    const { status, stderr } = runCli(['lint'], { cwd: slips.path })
    slips.remove()
    assert.equal(status, 2)
    const told = stderr.trimEnd().split('\n')
    assert.equal(told.length, 4, stderr)
    assert.match(told[0]!, /^\.outside-in\.yaml:2:3 .*write "plans\/\*\*"\.$/)
    assert.match(told[1]!, /^\.outside-in\.yaml:4:19 .*Did you mean "off"\?$/)
    assert.match(told[2]!, /^\.outside-in\.yaml:5:15 .*Did you mean "warning"\?$/)
    assert.match(told[3]!, /^\.outside-in\.yaml:7:35 .*holds a backspace.*single quotes/)
  })

  it('is told by its path from here where it cannot be read, and by the letter where it is no UTF-8', () => {
    const folders = run({ 'plans/a.md': '# Plan\n', 'plans/.outside-in.yaml/x': '' }, ['lint', 'plans'])
    assert.deepEqual(
      [folders.status, folders.stderr],
      [2, 'A configuration file could not be read: plans/.outside-in.yaml: it is a folder.\n'],
    )
    folder.remove()
    folder = makeFolder({ 'a.md': '# Plan\n', '.outside-in.yaml': Buffer.from('company: A\ncustomer: caf\xe9\n', 'latin1') })
    const { status, stderr } = runCli(['lint'], { cwd: folder.path })
    assert.deepEqual([status, stderr], [2, '.outside-in.yaml:2:14  This is not valid UTF-8: save the file as UTF-8.\n'])
  })

  it('asks for least scores by kind and by place, and a flag goes over it', () => {
    const files = {
      'a.md': poor,
      'old/a.md': poor,
      '.outside-in.yaml': 'kinds: { "**": strategy }\nminScore: { strategy: 90 }\noverrides:\n  - { files: old/**, minScore: 0 }\n',
    }
    const { status, stderr } = run(files, ['lint', '--fail-on', 'none'])
    assert.equal(status, 1)
    assert.match(stderr, /^a\.md: its score is \d+, and at least 90 is asked for\.\n$/)
    assert.equal(run(files, ['lint', '--fail-on', 'none', '--min-score', '0']).status, 0)
  })

  it('is printed with where each value comes from', () => {
    const files = {
      'plans/.outside-in.yaml': [
        'extends: ../team.json',
        'customer: members',
        'kinds: { "q*/**": crm-plan }',
        'overrides:',
        '  - files: archive/**',
        '    rules: { vanity-measure: off, boilerplate-customer-section: [warning, { documents: 4 }] }',
        '',
      ].join('\n'),
      'team.json': '{ "product": "Acme", "minScore": 40 }',
    }
    const { status, stdout } = run(files, ['print-config', 'plans/archive/a.md'])
    assert.equal(status, 0)
    for (const line of [
      /^plans\/archive\/a\.md\nis read by plans\/\.outside-in\.yaml, which extends team\.json\n/,
      /\n {2}customer +members +plans\/\.outside-in\.yaml:2:11\n/,
      /\n {2}product +Acme +team\.json:1:14\n/,
      /\n {2}strategy +40 +team\.json:1:34\n/,
      /\n {2}boilerplate-customer-section +warning +plans\/\.outside-in\.yaml:6:65, for archive\/\*\*\n {4}documents +4 /,
      /\n {2}missing-listening +\w+ +preset recommended\n/,
      /switched off \(1\)\n {2}vanity-measure +off +plans\/\.outside-in\.yaml:6:30, for archive\/\*\*\n/,
    ])
      assert.match(stdout, line)
    const json = JSON.parse(run(files, ['print-config', 'plans/q3/a.md', '--format', 'json']).stdout)
    assert.equal(json.settings.kind, 'crm-plan')
    assert.deepEqual(json.origins.kind, { file: 'plans/.outside-in.yaml', line: 3, column: 19, files: ['q*/**'] })
    assert.deepEqual(json.origins['rules/missing-listening'], { preset: 'recommended' })
    assert.match(run({}, ['print-config', 'a.md']).stdout, /No configuration holds for it/)
    const broken = run({ '.outside-in.json': '{ "rulez": {} }' }, ['print-config', 'a.md'])
    assert.deepEqual([broken.status, broken.stderr], [2, '.outside-in.json:1:3  There is no setting "rulez". Did you mean "rules"?\n'])
  })

  it('is begun by init, with a word on each setting, and never over what is there', () => {
    const words = ['--customer', 'members', '--customer', 'Ärzte: off', '--product', '"P"', '--kind', 'reviews/=qbr', '--preset', 'strict']
    for (const format of ['yaml', 'jsonc']) {
      const { status, stdout } = run({}, ['init', ...words, '--format', format])
      assert.equal(status, 0)
      assert.match(stdout, new RegExp(`^Written: \\.outside-in\\.${format}\n\nNext:\n {2}outside-in lint `))
      const text = readFileSync(join(folder.path, `.outside-in.${format}`), 'utf8')
      const { layer, problems } = parseConfig(text, `.outside-in.${format}`)
      assert.deepEqual(problems, [])
      assert.deepEqual(layer.said.customer, ['members', 'Ärzte: off'])
      assert.deepEqual(layer.said.product, ['"P"'])
      assert.deepEqual(layer.kinds, [{ glob: 'reviews/**', value: 'qbr' }])
      assert.deepEqual(
        layer.extends?.map(({ name }) => name),
        ['strict'],
      )
      // What is left as a comment is right, too, when somebody takes the marks away.
      const uncommented = text.replace(
        /^( *)(?:#|\/\/) (?=(?: {2}|"?(?:company|customer|product|kinds|rules|minScore|overrides)"?:))/gm,
        '$1',
      )
      assert.notEqual(uncommented, text)
      assert.deepEqual(parseConfig(uncommented, `.outside-in.${format}`).problems, [])
    }
    const bare = run({}, ['init'])
    assert.equal(bare.status, 0)
    for (const there of ['.outside-in.json', '.outside-in.jsonc', '.outside-in.yaml']) {
      const { status, stderr } = run({ [there]: '{}' }, ['init'])
      assert.equal(status, 2)
      assert.ok(stderr.startsWith(`${there} is there already, and is left as it is.`), stderr)
      assert.deepEqual(readdirSync(folder.path), [there])
    }
    assert.match(
      run({ '.outside-in.json': '{}', 'a/b.md': '' }, ['init', 'a']).stdout,
      /Until now \.outside-in\.json held here.*\n {2}\.\.\/\.outside-in\.json\n$/,
    )
    assert.match(run({}, ['init', '--kind', 'reviews=qrb']).stderr, /^"reviews=qrb" is no folder with its kind.* Did you mean "qbr"\?\n$/)
    assert.match(run({}, ['init', '--kind', '/reviews=qbr', '--format', 'jsonc']).stdout, /Written/)
    assert.match(readFileSync(join(folder.path, '.outside-in.jsonc'), 'utf8'), /"reviews\/\*\*": "qbr"/)
    assert.match(run({}, ['init', '--customer', ' ']).stderr, /takes a name/)
    assert.deepEqual(readdirSync(folder.path), [])
  })
})
