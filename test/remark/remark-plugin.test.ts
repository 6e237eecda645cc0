import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../../server/src/core/rules/registry.generated.ts'
import { cli, makeFolder, plainEnv, type Ran, runCli, unbuilt } from '../cli/run-cli.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const remarkCli = realpathSync(join(root, 'node_modules/remark-cli'))
// What remark-cli itself uses, as its users have it.
const beside = (name: string): string => {
  const from = createRequire(join(remarkCli, 'package.json')).resolve(name)
  return from.slice(0, from.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length)
}

const rc = "import outsideIn from 'outside-in/remark'\nexport default { plugins: [outsideIn] }\n"
const plan = `---
kind: strategy
---
# Growth plan

We will drive adoption of our platform and increase our share of wallet.

Our goal is to upsell 20% of accounts.
`
const loud = { '.outside-in.json': '{ "extends": "strict" }\n' }

interface Told {
  readonly reason: string
  readonly ruleId: string
  readonly source: string
  readonly fatal?: boolean | null
  readonly note?: string
  readonly expected?: readonly string[]
  readonly actual?: string
  readonly place: {
    readonly start: { readonly line: number; readonly column: number; readonly offset: number }
    readonly end: { readonly line: number; readonly column: number; readonly offset: number }
  }
}

const suite = unbuilt === undefined ? describe : describe.skip

suite(`the remark plugin${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  const made: { remove(): void }[] = []
  after(() => {
    for (const folder of made) folder.remove()
  })

  /** A project that has installed the package and remark. */
  function project(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = makeFolder({ 'package.json': '{ "type": "module" }\n', 'node_modules/.keep': '', ...files })
    made.push(folder)
    const link = (name: string, target: string): void => symlinkSync(target, join(folder.path, 'node_modules', name), 'junction')
    link('outside-in', join(root, 'server'))
    for (const name of ['remark', 'unified-engine']) link(name, beside(name))
    return folder.path
  }

  function node(cwd: string, words: readonly string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd, env: plainEnv(), encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  const remark = (cwd: string, ...words: string[]): Ran => node(cwd, [join(remarkCli, 'cli.js'), '--no-color', '--no-stdout', ...words])

  /** The messages that plain remark gives of a file; `script` may change how it is asked. */
  function messages(
    cwd: string,
    { options = '{}', file = "{ path: 'plan.md', value: readFileSync('plan.md') }" }: { options?: string; file?: string } = {},
  ): readonly Told[] {
    const script = `
      import { readFileSync } from 'node:fs'
      import { remark } from 'remark'
      import outsideIn from 'outside-in/remark'
      const { messages } = await remark().use(outsideIn, ${options}).process(${file})
      console.log(JSON.stringify(messages.map((message) => ({ ...message, reason: message.reason, place: message.place }))))`
    const { status, stdout, stderr } = node(cwd, ['--input-type=module', '--eval', script])
    assert.equal(status, 0, stderr)
    return JSON.parse(stdout)
  }

  it('speaks in remark-cli from its configuration file', () => {
    const cwd = project({ '.remarkrc.mjs': rc, 'plans/growth.md': plan, ...loud })
    const { status, stderr } = remark(cwd, 'plans')
    assert.match(stderr, /^plans\/growth\.md\n/)
    assert.match(stderr, /^6:\d+-6:\d+ +(?:warning|info) .+ [a-z-]+ +outside-in$/m)
    assert.equal(status, 0)
  })

  it('writes no document anew', () => {
    const cwd = project({ '.remarkrc.mjs': rc, 'plan.md': plan.replaceAll('\n', '\r\n') })
    remark(cwd, 'plan.md')
    assert.equal(readFileSync(join(cwd, 'plan.md'), 'utf8'), plan.replaceAll('\n', '\r\n'))
  })

  it('makes remark-cli fail where a rule is an error, and with --frail where one is a warning', () => {
    const config = (severity: string): string => `{ "rules": { "inside-out-goal": "${severity}" } }`
    const cwd = project({ '.remarkrc.mjs': rc, 'plan.md': plan, '.outside-in.json': config('error') })
    const failed = remark(cwd, 'plan.md')
    assert.equal(failed.status, 1)
    assert.match(failed.stderr, / error .+inside-out-goal/)
    const warned = project({ '.remarkrc.mjs': rc, 'plan.md': plan, '.outside-in.json': config('warning') })
    assert.equal(remark(warned, 'plan.md').status, 0)
    assert.equal(remark(warned, 'plan.md', '--frail').status, 1)
  })

  it('runs in unified-engine over a folder, each file by the configuration nearest to it', () => {
    const cwd = project({
      'quiet/plan.md': plan,
      'quiet/.outside-in.json': '{ "rules": { "inside-out-goal": "off" } }',
      'loud/plan.md': plan,
      'loud/.outside-in.json': '{ "rules": { "inside-out-goal": "error" } }',
    })
    const script = `
      import { engine } from 'unified-engine'
      import { remark } from 'remark'
      import outsideIn from 'outside-in/remark'
      engine({ processor: remark(), files: ['.'], extensions: ['md'], plugins: [outsideIn], ignoreName: '.none', output: false,
        streamError: new (await import('node:stream')).PassThrough() }, (error, code, context) => {
        if (error) throw error
        console.log(JSON.stringify({ code, files: context.files.map(({ path, messages }) => [path, messages.map(({ ruleId, fatal }) => [ruleId, fatal])]) }))
      })`
    const { stdout, stderr } = node(cwd, ['--input-type=module', '--eval', script])
    assert.notEqual(stdout, '', stderr)
    const { code, files } = JSON.parse(stdout) as { code: number; files: [string, [string, boolean | null][]][] }
    assert.equal(code, 1)
    const said = new Map(files.map(([path, told]) => [path.replaceAll('\\', '/'), new Map(told)]))
    assert.equal(said.get('loud/plan.md')?.get('inside-out-goal'), true)
    assert.equal(said.get('quiet/plan.md')?.has('inside-out-goal'), false)
  })

  it('gives the same places as the command line, of every sample', () => {
    const samples = join(root, 'samples')
    const names = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
    const marked = { 'mark.md': `\ufeff${plan}`, 'crlf.md': plan.replaceAll('\n', '\r\n') }
    const texts = Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(samples, name))]))
    const cwd = project({ ...texts, ...marked, '.outside-in.json': '{ "extends": "all" }' })
    const script = `
      import { readFileSync } from 'node:fs'
      import { remark } from 'remark'
      import outsideIn from 'outside-in/remark'
      const said = {}
      for (const path of ${JSON.stringify([...Object.keys(texts), ...Object.keys(marked)])}) {
        const { messages } = await remark().use(outsideIn).process({ path, value: readFileSync(path) })
        said[path] = messages.map(({ ruleId, reason, place: { start, end } }) => [ruleId, reason, start.line, start.column, end.line, end.column])
      }
      console.log(JSON.stringify(said))`
    const { stdout, stderr } = node(cwd, ['--input-type=module', '--eval', script])
    assert.notEqual(stdout, '', stderr)
    const said = JSON.parse(stdout)
    interface Line {
      readonly rule: string
      readonly message: string
      readonly line: number
      readonly column: number
      readonly endLine: number
      readonly endColumn: number
    }
    // Remark sees one document at a time: what is told of several alike is not for it.
    const comparing = new Set(rules.filter(({ across }) => across !== undefined).map(({ id }) => id))
    const { files } = JSON.parse(runCli(['lint', '--format', 'json', '--fail-on', 'none'], { cwd }).stdout)
    let seen = 0
    for (const { path, findings } of files as { path: string; findings: Line[] }[]) {
      const expected = findings
        .filter(({ rule }) => !comparing.has(rule))
        .map(({ rule, message, line, column, endLine, endColumn }) => [rule, message, line, column, endLine, endColumn])
      assert.deepEqual(said[path], expected, path)
      seen += expected.length
    }
    assert.equal(files.length, Object.keys(said).length)
    assert.ok(seen > 50, String(seen))
  })

  it('says why, and from where', () => {
    const [first] = messages(project({ 'plan.md': plan, ...loud }))
    assert.equal(first?.source, 'outside-in')
    assert.ok((first?.note ?? '').length > 40)
  })

  it('gives offsets into the text that remark sees', () => {
    for (const text of [plan, plan.replaceAll('\n', '\r\n'), `\ufeff${plan}`]) {
      const cwd = project({ 'plan.md': text, ...loud })
      const seen = text.replace(/^\ufeff/, '')
      for (const { place } of messages(cwd)) {
        const before = seen.slice(0, place.start.offset).split(/\r?\n/)
        assert.deepEqual([before.length, before.at(-1)!.length + 1], [place.start.line, place.start.column])
        assert.ok(place.end.offset >= place.start.offset)
      }
    }
  })

  it('names what could stand there instead, where there is a fix', () => {
    const cwd = project({
      'plan.md': plan.replace('kind: strategy', 'kind: stratgey'),
      '.outside-in.json': '{ "extends": "all" }',
    })
    const found = messages(cwd).find(({ ruleId }) => ruleId === 'unknown-kind')
    assert.equal(found?.actual, 'stratgey')
    assert.deepEqual(found?.expected, ['strategy'])
  })

  it('hears the directives of the document', () => {
    const silenced = plan.replace('We will drive', '<!-- outside-in-disable -- agreed with the board -->\n\nWe will drive')
    const all = messages(project({ 'plan.md': plan, ...loud })).filter(({ place }) => place.start.line > 5)
    assert.ok(all.length > 0)
    assert.deepEqual(
      messages(project({ 'plan.md': silenced, ...loud })).filter(({ place }) => place.start.line > 5),
      [],
    )
  })

  it('no longer hears a comment whose day is over', () => {
    const until = (day: string): readonly Told[] =>
      messages(
        project({
          'plan.md': plan.replace(
            'We will drive',
            `<!-- outside-in-disable-next-line inside-out-goal -- agreed (owner: Jo Ash, until: ${day}) -->\nWe will drive`,
          ),
          ...loud,
        }),
      ).filter(({ ruleId }) => ruleId === 'inside-out-goal')
    assert.equal(until('2999-01-31').length, 0)
    assert.equal(until('2001-01-31').length, 1)
  })

  it('lets options hold over the configuration', () => {
    const cwd = project({ 'plan.md': plan, '.outside-in.json': '{ "rules": { "inside-out-goal": "error" } }' })
    const severity = (options: string): unknown => messages(cwd, { options }).find(({ ruleId }) => ruleId === 'inside-out-goal')?.fatal
    assert.equal(severity('{}'), true)
    assert.equal(severity("{ rules: { 'inside-out-goal': 'warning' } }"), false)
    assert.equal(
      messages(cwd, { options: "{ rules: { 'inside-out-goal': 'off' } }" }).some(({ ruleId }) => ruleId === 'inside-out-goal'),
      false,
    )
  })

  it('keeps quiet about what a baseline knows, as the command line does', () => {
    const cwd = project({ 'plan.md': plan, ...loud })
    assert.ok(messages(cwd).length > 0)
    assert.equal(runCli(['baseline', 'plan.md'], { cwd }).status, 0)
    assert.deepEqual(messages(cwd), [])
    writeFileSync(join(cwd, 'plan.md'), `${plan}\nWe will grow our share of wallet by upselling members to the premium plan.\n`)
    assert.deepEqual([...new Set(messages(cwd).map(({ place }) => place.start.line))], [10])
    writeFileSync(join(cwd, '.outside-in-baseline'), 'not a line of a baseline\n')
    writeFileSync(join(cwd, '.remarkrc.mjs'), rc)
    const { status, stderr } = remark(cwd, 'plan.md')
    assert.equal(status, 1)
    assert.match(stderr, /\.outside-in-baseline:1:1 /)
  })

  it('sees between two runs of one process that configuration and baseline have changed', () => {
    const cwd = project({ 'plan.md': plan, '.outside-in.json': '{ "rules": { "inside-out-goal": "off" } }' })
    const script = `
      import { readFileSync, rmSync, writeFileSync } from 'node:fs'
      import { execFileSync } from 'node:child_process'
      import { remark } from 'remark'
      import outsideIn from 'outside-in/remark'
      const run = async () => {
        const { messages } = await remark().use(outsideIn).process({ path: 'plan.md', value: readFileSync('plan.md') })
        return messages.some(({ ruleId }) => ruleId === 'inside-out-goal')
      }
      const said = [await run()]
      writeFileSync('.outside-in.json', '{ "rules": { "inside-out-goal": "on!" } }')
      said.push(await run().catch(() => 'broken'))
      rmSync('.outside-in.json')
      said.push(await run())
      execFileSync(process.execPath, [${JSON.stringify(cli)}, 'baseline', 'plan.md'])
      said.push(await run())
      rmSync('.outside-in-baseline')
      said.push(await run())
      console.log(JSON.stringify(said))`
    const { stdout, stderr } = node(cwd, ['--input-type=module', '--eval', script])
    assert.notEqual(stdout, '', stderr)
    assert.deepEqual(JSON.parse(stdout), [false, 'broken', true, false, true])
  })

  it('hears overrides by path, what is extended, and a team’s own rules', () => {
    const cwd = project({
      'pack.yaml': `
ownRules:
  team/no-wallets:
    message: Say who is meant.
    why: A wallet is no person.
    phrases: [share of wallet]
    severity: warning
    examples: { bad: ["Our ⟦share of wallet⟧ grows."], good: ["Members save time."] }
`,
      'plans/plan.md': plan,
      'drafts/plan.md': plan,
      '.outside-in.json':
        '{ "extends": ["recommended", "./pack.yaml"], "overrides": [{ "files": "drafts/**", "rules": { "team/no-wallets": "off" } }] }',
    })
    const told = (path: string): readonly Told[] => messages(cwd, { file: `{ path: '${path}', value: readFileSync('${path}') }` })
    const found = told('plans/plan.md').find(({ ruleId }) => ruleId === 'team/no-wallets')
    assert.equal(found?.fatal, false)
    assert.match(found?.note ?? '', /A wallet is no person/)
    assert.equal(
      told('drafts/plan.md').some(({ ruleId }) => ruleId === 'team/no-wallets'),
      false,
    )
  })

  it('reads a text that has no path, and one that other plugins have changed', () => {
    const cwd = project({ 'plan.md': plan, ...loud })
    const named = messages(cwd).map(({ ruleId, place }) => [ruleId, place])
    assert.deepEqual(
      messages(cwd, { file: "readFileSync('plan.md', 'utf8')" }).map(({ ruleId, place }) => [ruleId, place]),
      named,
    )
    const script = `
      import { readFileSync } from 'node:fs'
      import { remark } from 'remark'
      import outsideIn from 'outside-in/remark'
      const empty = () => (tree) => { tree.children = [] }
      const { messages } = await remark().use(empty).use(outsideIn).process({ path: 'plan.md', value: readFileSync('plan.md') })
      console.log(JSON.stringify(messages.map(({ ruleId, place }) => [ruleId, place])))`
    assert.deepEqual(JSON.parse(node(cwd, ['--input-type=module', '--eval', script]).stdout), named)
  })

  it('has nothing to say of an empty text, or of none', () => {
    const cwd = project({})
    assert.deepEqual(messages(cwd, { file: "''" }), [])
    assert.deepEqual(messages(cwd, { file: '' }), [])
  })

  it('fails by one clear line where the configuration is broken', () => {
    const cwd = project({ '.remarkrc.mjs': rc, 'plan.md': plan, '.outside-in.json': '{\n  "ruls": {}\n}\n' })
    const { status, stderr } = remark(cwd, 'plan.md')
    assert.equal(status, 1)
    assert.match(stderr, /\.outside-in\.json:2:3 .*There is no setting "ruls"\. Did you mean "rules"\?/)
    assert.doesNotMatch(stderr, /\n +at /)
    const options = project({
      '.remarkrc.mjs': rc.replace('[outsideIn]', "[[outsideIn, { rules: { 'inside-out-gaol': 'off' } }]]"),
      'plan.md': plan,
    })
    assert.match(remark(options, 'plan.md').stderr, /There is no rule "inside-out-gaol"\. Did you mean "inside-out-goal"\?/)
    const own = project({
      '.remarkrc.mjs':
        "import outsideIn from 'outside-in/remark'\nexport default { plugins: [[outsideIn, { rules: { 'acme/no-user': 'off', 'acme/say-members': 'off' } }]] }\n",
      '.outside-in.json': '{ "ownRules": { "acme/no-users": { "message": "Say members.", "phrases": ["user~"] } } }',
      'plan.md': plan,
    })
    assert.match(remark(own, 'plan.md').stderr, /defines a rule "acme\/no-user"\. Did you mean "acme\/no-users"\?/)
  })
})
