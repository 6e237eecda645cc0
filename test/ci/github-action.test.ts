import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cli, makeFolder, unbuilt } from '../cli/run-cli.ts'
import { type ActionRun, action, runAction, type Surroundings } from './run-action.ts'

const plan = `---
kind: strategy
---
# Growth plan

We will drive adoption of our platform and increase our share of wallet.
`
const strict = { '.outside-in.json': '{ "rules": { "inside-out-goal": "warning" } }\n' }
const here = process.platform === 'win32' ? 'needs bash' : unbuilt

const suite = here === undefined ? describe : describe.skip

describe('the GitHub action as it is written', () => {
  it('runs the version of the package that it is published with', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../server/package.json', import.meta.url), 'utf8'))
    assert.equal(action.inputs['version']?.default, version)
  })

  it('never puts an input into a script', () => {
    assert.equal(action.runs.using, 'composite')
    for (const { name, run, shell } of action.runs.steps) {
      if (run === undefined) continue
      assert.ok(!run.includes('${{'), name)
      assert.equal(shell, 'bash', name)
    }
  })

  it('says of itself what the marketplace has room for, and of each input what it is for', () => {
    assert.ok(action.description.length < 125)
    for (const [name, { description }] of Object.entries(action.inputs)) assert.match(description, /\.$/, name)
  })

  it('gives what a step of it gives', () => {
    const script = action.runs.steps.find(({ id }) => id === 'read')?.run ?? ''
    for (const [name, { value }] of Object.entries(action.outputs)) {
      assert.equal(value, `\${{ steps.read.outputs.${name} }}`)
      assert.ok(script.includes(`${name} "$`), name)
    }
  })
})

suite(`the GitHub action at work${here === undefined ? '' : ` (${here})`}`, () => {
  const made: { remove(): void }[] = []
  after(() => {
    for (const folder of made) folder.remove()
  })

  function checkout(files: Readonly<Record<string, string>>): Surroundings & { readonly report: string } {
    const folder = makeFolder({
      'checkout/.keep': '',
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`checkout/${path}`, text])),
    })
    made.push(folder)
    const temp = join(folder.path, 'runner temp')
    return { cwd: join(folder.path, 'checkout'), temp, report: join(temp, 'outside-in/report.json') }
  }

  const command = `${process.execPath}\n${cli}`
  const quick = { command }
  const run = (inputs: Readonly<Record<string, string>>, place: Surroundings): ActionRun => runAction({ ...quick, ...inputs }, place)
  const paths = (report: string): string[] => JSON.parse(readFileSync(report, 'utf8')).files.map(({ path }: { path: string }) => path)

  it('annotates, sums up, reports and fails by what it found', () => {
    const place = checkout({ 'plans/growth.md': plan, ...strict })
    const { status, stdout, stderr, outputs, summary } = run({}, place)
    assert.equal(status, 1, stderr)
    assert.match(stdout, /^::warning file=plans\/growth\.md,line=6,/m)
    assert.match(summary, /growth\.md/)
    assert.equal(outputs['exit-code'], '1')
    assert.ok(Number(outputs['findings']) > 0)
    assert.equal(outputs['report'], place.report)
    assert.deepEqual(paths(place.report), ['plans/growth.md'])
  })

  it('passes where nothing is as severe as asked', () => {
    const { status, outputs } = run({ 'fail-on': 'error' }, checkout({ 'plan.md': plan, ...strict }))
    assert.deepEqual([status, outputs['exit-code']], [0, '0'])
  })

  it('reads the paths that it is given, one a line, whatever they are called', () => {
    const odd = ["plan's $(touch hacked) `touch hacked`; x.md", 'with two  blanks.md', '--config=x.md', 'plans "a"/b.md']
    const place = checkout({ ...Object.fromEntries([...odd, 'other.md'].map((name) => [name, plan])), ...strict })
    const { status, stderr } = run({ paths: `${odd.join('\r\n')}\n\n` }, place)
    assert.equal(status, 1, stderr)
    assert.deepEqual(paths(place.report), odd.toSorted())
    assert.equal(existsSync(join(place.cwd, 'hacked')), false)
  })

  it('hands each input on as one word', () => {
    const nasty = '"; touch hacked; $(touch hacked) `touch hacked` && touch hacked #'
    for (const name of ['paths', 'config', 'since', 'fail-on', 'formats', 'sarif', 'working-directory', 'version']) {
      const place = checkout({ 'plan.md': plan })
      const { status } = run({ [name]: nasty, ...(name === 'version' ? { command: '' } : {}) }, place)
      if (name !== 'sarif') assert.equal(status === 2 || status === 1, true, `${name}: ${status}`)
      assert.equal(existsSync(join(place.cwd, 'hacked')), false, name)
    }
  })

  it('writes further reports, and SARIF to upload', () => {
    const place = checkout({ 'plan.md': plan })
    run({ formats: 'html:out/page of plans.html\njunit:out/junit.xml', sarif: 'out/outside-in.sarif' }, place)
    assert.match(readFileSync(join(place.cwd, 'out/page of plans.html'), 'utf8'), /<html/)
    assert.match(readFileSync(join(place.cwd, 'out/junit.xml'), 'utf8'), /<testsuites/)
    assert.equal(JSON.parse(readFileSync(join(place.cwd, 'out/outside-in.sarif'), 'utf8')).version, '2.1.0')
  })

  it('takes a configuration, and a folder to work in', () => {
    const place = checkout({ 'docs/plan.md': plan, 'docs/quiet.json': '{ "rules": { "inside-out-goal": "off" } }', ...strict })
    run({ 'working-directory': 'docs', config: 'quiet.json' }, place)
    assert.deepEqual(paths(place.report), ['plan.md'])
    assert.doesNotMatch(readFileSync(place.report, 'utf8'), /inside-out-goal/)
  })

  it('names files from the root of the checkout, whatever folder it works in', () => {
    const place = checkout({ 'docs/plans/a.md': plan, 'docs/bad.md': '\0', 'b.md': plan, ...strict })
    const { stdout } = run({ 'working-directory': 'docs', paths: '.\n../b.md', sarif: 'out.sarif' }, place)
    const named = new Set([...stdout.matchAll(/^::\w+ file=([^,]+),/gm)].map(([, path]) => path))
    assert.deepEqual([...named].sort(), ['b.md', 'docs/bad.md', 'docs/plans/a.md'])
    const sarif = readFileSync(join(place.cwd, 'docs/out.sarif'), 'utf8')
    assert.deepEqual([...new Set(sarif.match(/(?<="uri": ")[^"]+\.md/g))].sort(), ['b.md', 'docs/bad.md', 'docs/plans/a.md'])
    assert.deepEqual(paths(place.report), ['../b.md', 'plans/a.md'])
  })

  it('does not keep what it read by another configuration', () => {
    const key = action.runs.steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.with?.['key'] ?? ''
    assert.match(key, /hashFiles\([^)]*'\*\*\/\.outside-in\*'/)
  })

  it('tells exit code 2 and no report where it could not run', () => {
    const place = checkout({ 'plan.md': plan })
    const { status, outputs } = run({ config: 'none.json' }, place)
    assert.equal(status, 2)
    assert.deepEqual(outputs, { 'exit-code': '2', findings: '', report: '' })
  })

  it('leaves the words of documents out where it is asked to', () => {
    const place = checkout({ 'plan.md': plan, ...strict })
    const { stdout, stderr, summary } = run({ redact: 'true', comment: 'true' }, place)
    for (const text of [stdout, stderr, summary, readFileSync(place.report, 'utf8')]) assert.doesNotMatch(text, /wallet|adoption/)
  })

  it('keeps results where the action that caches looks for them', () => {
    const place = checkout({ 'plan.md': plan, ...strict })
    const first = run({ cache: 'true' }, place)
    assert.equal(first.status, 1, first.stderr)
    assert.ok(existsSync(join(place.temp, 'outside-in-cache')))
    assert.deepEqual(readdirSync(place.cwd).sort(), ['.keep', '.outside-in.json', 'plan.md'])
    assert.equal(run({ cache: 'true' }, place).stdout, first.stdout)
    assert.equal(action.runs.steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.if, "inputs.cache == 'true'")
  })

  it('tells only what is new since a commit, where it is asked to', () => {
    const place = checkout({ 'plan.md': plan, ...strict })
    const git = (...words: string[]): void => {
      const { status, stderr } = spawnSync('git', ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.invalid', ...words], {
        cwd: place.cwd,
        encoding: 'utf8',
      })
      assert.equal(status, 0, stderr)
    }
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-qm', 'Plan')
    assert.equal(run({ since: 'main' }, place).outputs['findings'], '0')
    writeFileSync(join(place.cwd, 'plan.md'), `${plan}\nWe will grow our share of wallet by upselling members to the premium plan.\n`)
    const { status, stdout, outputs } = run({ since: 'main' }, place)
    assert.equal(status, 1)
    assert.ok(Number(outputs['findings']) > 0)
    assert.doesNotMatch(stdout, /line=6,/)
  })

  it('fails by scores and by the number of warnings, where it is asked to', () => {
    const place = checkout({ 'plan.md': readFileSync(new URL('../../samples/harrow-crm-plan-before.md', import.meta.url), 'utf8') })
    const never = { 'fail-on': 'none' }
    assert.equal(run(never, place).status, 0)
    assert.equal(run({ ...never, 'min-score': '90' }, place).status, 1)
    writeFileSync(join(place.cwd, '.outside-in.json'), '{ "extends": ["strict", "strict"], "rules": { "inside-out-goal": "warning" } }')
    assert.equal(run({ ...never, 'max-warnings': '50' }, place).status, 0)
    assert.equal(run({ ...never, 'max-warnings': '0' }, place).status, 1)
  })

  it('fails where a score fell, where it is asked to', () => {
    const sample = readFileSync(new URL('../../samples/harrow-crm-plan-after.md', import.meta.url), 'utf8')
    const place = checkout({ 'plan.md': sample })
    for (const words of [
      ['init', '-q', '-b', 'main'],
      ['add', '.'],
      ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.invalid', 'commit', '-qm', 'Plan'],
    ])
      assert.equal(spawnSync('git', words, { cwd: place.cwd }).status, 0)
    const falling = { since: 'main', 'fail-on': 'none', ratchet: 'true' }
    assert.equal(run(falling, place).status, 0)
    writeFileSync(join(place.cwd, 'plan.md'), readFileSync(new URL('../../samples/harrow-crm-plan-before.md', import.meta.url)))
    const { status, stderr } = run(falling, place)
    assert.equal(status, 1, stderr)
  })

  it('installs the version asked for beside the checkout, without running its scripts', () => {
    const place = checkout({ 'plan.md': plan, '.npmrc': 'registry=https://example.invalid/\n', ...strict })
    const programs = join(place.temp, 'bin')
    mkdirSync(programs, { recursive: true })
    writeProgram(
      join(programs, 'npm'),
      `pwd > "$PWD/where"; printf '%s\\n' "$@" > "$PWD/words"
       mkdir -p node_modules/outside-in/dist; printf 'import(process.env.CLI)\\n' > node_modules/outside-in/dist/cli.js`,
    )
    process.env['CLI'] = cli
    const { status, stderr, ran } = runAction({ version: '0.1.0' }, { ...place, programs })
    delete process.env['CLI']
    const home = join(place.temp, 'outside-in')
    const words = readFileSync(join(home, 'words'), 'utf8').trimEnd().split('\n')
    assert.equal(words[0], 'install')
    assert.equal(words.at(-1), 'outside-in@0.1.0')
    assert.ok(words.includes('--ignore-scripts'))
    assert.deepEqual(ran.slice(0, 2), ['Install Outside-In', 'Read documents'])
    assert.equal(status, 1, stderr)
  })

  it('installs nothing but versions of the package', () => {
    for (const version of [
      'file:../evil',
      '0.1.0 evil',
      '--registry=https://example.invalid',
      'npm:evil@1',
      'https://example.invalid/x.tgz',
      '',
    ]) {
      const { status, ran } = runAction({ version }, checkout({ 'plan.md': plan }))
      assert.equal(status, 2, version)
      assert.deepEqual(ran, ['Install Outside-In'])
    }
  })

  describe('with a comment on the pull request', () => {
    /** A `gh` that keeps the words it was called with, and knows of an earlier comment where `earlier` is its id. */
    function commenting(
      earlier: string,
      { fails = false, text = plan } = {},
    ): { readonly told: ActionRun; readonly calls: readonly string[]; readonly body: string } {
      const place = checkout({ 'plan.md': text, ...strict })
      const programs = join(place.temp, 'bin')
      mkdirSync(programs, { recursive: true })
      writeProgram(
        join(programs, 'gh'),
        `printf '%s ' "$@" | tr '\\n' ' ' >> "$TEMP_FOLDER/calls"; echo >> "$TEMP_FOLDER/calls"
         ${fails ? 'exit 1' : ''}
         case "$*" in *--paginate*) printf '%s' "$MARK" > "$TEMP_FOLDER/mark"; echo "${earlier}";; esac`,
      )
      const told = run({ comment: 'true' }, { ...place, programs, pullRequest: 7 })
      const calls = readFileSync(join(place.temp, 'calls'), 'utf8').trimEnd().split('\n')
      return { told, calls, body: readFileSync(join(place.temp, 'outside-in/comment.md'), 'utf8') }
    }

    it('writes one, and finds it again by a line that nobody sees', () => {
      const { told, calls, body } = commenting('')
      assert.equal(told.status, 1)
      assert.match(body, /^<!-- .+ -->\r?\n/)
      assert.equal(calls.length, 2)
      assert.match(calls[1]!, /^api --method POST repos\/moss\/plans\/issues\/7\/comments --field body=@.+comment\.md --silent/)
    })

    it('brings an earlier one up to date', () => {
      const { calls } = commenting('41\n42')
      assert.match(calls[1]!, /^api --method PATCH repos\/moss\/plans\/issues\/comments\/41 /)
    })

    it('calls nobody to be told nothing, and says so where something was told before', () => {
      const text = '# Notes of the gardening club\n\nThe roses were cut.\n'
      assert.equal(commenting('', { text }).calls.length, 1)
      assert.equal(commenting('41', { text }).calls.length, 2)
    })

    it('says what it lacks where it may not, and lets the findings decide', () => {
      const { told } = commenting('', { fails: true })
      assert.match(told.stdout, /::warning title=Outside-In::The comments of the pull request could not be read/)
      assert.equal(told.outputs['exit-code'], '1')
    })

    it('does nothing where there is no pull request', () => {
      assert.deepEqual(run({ comment: 'true' }, checkout({ 'plan.md': plan })).ran, ['Read documents'])
    })
  })
})

function writeProgram(path: string, script: string): void {
  writeFileSync(path, `#!/usr/bin/env bash\n${script}\n`)
  chmodSync(path, 0o755)
}
