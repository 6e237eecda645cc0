import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { cli, makeFolder, plainEnv, type Ran, unbuilt } from '../cli/run-cli.ts'

interface Job {
  readonly variables: Readonly<Record<string, string | { readonly value: string; readonly expand: boolean }>>
  readonly script: readonly string[]
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> }
}

interface Header {
  readonly spec: { readonly inputs: Readonly<Record<string, { readonly default: string | boolean }>> }
}

const [header, jobs] = parseAllDocuments(readFileSync(new URL('../../server/ci/gitlab.yml', import.meta.url), 'utf8')).map((document) => {
  assert.deepEqual(document.errors, [])
  return document.toJS()
}) as [Header, Readonly<Record<string, Job>>]
const job = jobs['outside-in']!
const { inputs } = header.spec

const plan = '---\nkind: strategy\n---\n# Growth plan\n\nWe will drive adoption of our platform and increase our share of wallet.\n'
const warning = { '.outside-in.json': '{ "rules": { "inside-out-goal": "warning" } }\n' }
const here = process.platform === 'win32' ? 'needs a shell' : unbuilt
const suite = here === undefined ? describe : describe.skip

suite(`the template for GitLab${here === undefined ? '' : ` (${here})`}`, () => {
  const made: { remove(): void }[] = []
  after(() => {
    for (const folder of made) folder.remove()
  })

  function checkout(files: Readonly<Record<string, string>>): string {
    const folder = makeFolder(files)
    made.push(folder)
    git(folder.path, 'init', '-q', '-b', 'main')
    git(folder.path, 'add', '.')
    git(folder.path, 'commit', '-qm', 'Plans')
    return folder.path
  }

  function git(cwd: string, ...words: string[]): string {
    const who = ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.invalid']
    const { status, stdout, stderr } = spawnSync('git', [...who, ...words], { cwd, encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    return stdout.trim()
  }

  /** Runs the script of the job as GitLab's runner does where there is no bash. */
  function run(given: Readonly<Record<string, string | boolean>>, cwd: string, surroundings: Readonly<Record<string, string>> = {}): Ran {
    const filled = (text: string): string =>
      text.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_all, name: string) => {
        assert.ok(name in inputs, name)
        return String({ command: `${process.execPath}\n${cli}`, ...given }[name] ?? inputs[name]!.default)
      })
    const variables = Object.fromEntries(
      Object.entries(job.variables).map(([name, value]) => [name, filled(typeof value === 'string' ? value : value.value)]),
    )
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', job.script.join('\n')], {
      cwd,
      env: plainEnv({ ...variables, ...surroundings }),
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  const quality = (cwd: string): { check_name: string; location: { path: string } }[] =>
    JSON.parse(readFileSync(join(cwd, job.artifacts.reports['codequality']!), 'utf8'))
  const junit = (cwd: string): string => readFileSync(join(cwd, job.artifacts.reports['junit']!), 'utf8')

  it('never puts an input into the script, and lets no variable in an input be filled in', () => {
    for (const line of job.script) assert.ok(!line.includes('$[['))
    for (const [name, value] of Object.entries(job.variables)) if (typeof value !== 'string') assert.equal(value.expand, false, name)
    const { version } = JSON.parse(readFileSync(new URL('../../server/package.json', import.meta.url), 'utf8'))
    assert.equal(inputs['version']?.default, version)
  })

  it('writes the reports that it keeps, and fails by what it found', () => {
    const cwd = checkout({ 'plans/growth plan.md': plan, ...warning })
    const { status, stdout, stderr } = run({}, cwd)
    assert.equal(status, 1, stderr)
    assert.match(stdout, /inside-out-goal/)
    assert.ok(
      quality(cwd).some(({ check_name: rule, location: { path } }) => rule === 'inside-out-goal' && path === 'plans/growth plan.md'),
    )
    assert.match(junit(cwd), /<failure/)
    assert.deepEqual([...job.artifacts.paths].sort(), Object.values(job.artifacts.reports).sort())
  })

  it('passes where nothing is as severe as asked, and reports all the same', () => {
    const cwd = checkout({ 'plan.md': plan, ...warning })
    assert.equal(run({ 'fail-on': 'error' }, cwd).status, 0)
    assert.ok(quality(cwd).length > 0)
  })

  it('fails a merge request by what is new, and gives Code Quality all', () => {
    const cwd = checkout({ 'plan.md': plan, ...warning })
    const base = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git(cwd, 'rev-parse', 'HEAD') }
    const before = run({}, cwd, base)
    assert.equal(before.status, 0, before.stderr)
    assert.ok(quality(cwd).length > 0)
    writeFileSync(join(cwd, 'plan.md'), `${plan}\nWe will grow our share of wallet by upselling members to the premium plan.\n`)
    assert.equal(run({}, cwd, base).status, 1)
    assert.equal(run({ 'only-new': false, 'fail-on': 'warning' }, cwd, base).status, 1)
    assert.doesNotMatch(junit(cwd), /<testsuites[^>]* failures="0"/)
  })

  it('hands each input on as one word', () => {
    const nasty = '"; touch hacked; $(touch hacked) `touch hacked` && touch hacked #\'\\'
    const odd = ["plan's $(touch hacked) `touch hacked`; x.md", 'with two  blanks.md', '--config=x.md']
    for (const name of ['paths', 'config', 'fail-on', 'version', 'redact', 'only-new']) {
      const cwd = checkout({ 'plan.md': plan })
      run({ [name]: nasty, ...(name === 'version' && { command: '' }) }, cwd)
      assert.equal(existsSync(join(cwd, 'hacked')), false, name)
    }
    const cwd = checkout({ ...Object.fromEntries([...odd, 'other.md'].map((name) => [name, plan])), ...warning })
    const { status, stderr } = run({ paths: odd.join('\n') }, cwd)
    assert.equal(status, 1, stderr)
    assert.deepEqual([...new Set(quality(cwd).map(({ location }) => location.path))].sort(), odd.toSorted())
    assert.equal(existsSync(join(cwd, 'hacked')), false)
  })

  it('leaves the words of documents out where it is asked to', () => {
    const cwd = checkout({ 'plan.md': plan, ...warning })
    const { stdout, stderr } = run({ redact: true }, cwd)
    for (const text of [stdout, stderr, JSON.stringify(quality(cwd)), junit(cwd)]) assert.doesNotMatch(text, /wallet|adoption/)
  })

  it('stops by 2 where it could not run', () => {
    const cwd = checkout({ 'plan.md': plan, '.outside-in.json': '{ "ruls": {} }' })
    const { status, stderr } = run({}, cwd)
    assert.equal(status, 2)
    assert.match(stderr, /\.outside-in\.json:1:3/)
  })

  it('installs the version asked for beside the checkout, and nothing but versions', () => {
    const cwd = checkout({ 'plan.md': plan, ...warning })
    const folder = makeFolder({})
    made.push(folder)
    const programs = folder.path
    const npm = join(programs, 'npm')
    writeFileSync(
      npm,
      `#!/bin/sh
       case "$PWD" in "${cwd}"*) exit 9;; esac
       printf '%s\\n' "$@" > "${cwd}/words"
       mkdir -p node_modules/outside-in/dist; printf 'import(process.env.CLI)\\n' > node_modules/outside-in/dist/cli.js\n`,
    )
    chmodSync(npm, 0o755)
    const surroundings = { PATH: `${programs}${delimiter}${process.env['PATH']}`, CLI: cli }
    const { status, stderr } = run({ command: '' }, cwd, surroundings)
    assert.equal(status, 1, stderr)
    assert.equal(readFileSync(join(cwd, 'words'), 'utf8').trimEnd().split('\n').at(-1), 'outside-in@0.1.0')
    for (const version of ['file:../evil', '0.1.0 evil', '--registry=https://example.invalid', 'npm:evil@1', ''])
      assert.equal(run({ command: '', version }, cwd, surroundings).status, 2, version)
  })
})
