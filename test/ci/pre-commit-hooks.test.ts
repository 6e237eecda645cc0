import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { cli, makeFolder, plainEnv, type Ran, unbuilt } from '../cli/run-cli.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

interface Hook {
  readonly id: string
  readonly name: string
  readonly entry: string
  readonly args: readonly string[]
  readonly language: string
  readonly types: readonly string[]
  readonly require_serial: boolean
}

const hooks: readonly Hook[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))

const plan = '---\nkind: strategy\n---\n# Growth plan\n\nWe will drive adoption of our platform and increase our share of wallet.\n'
const warning = '{ "rules": { "inside-out-goal": "warning" } }\n'
const names = ['plans/growth plan.md', "-members' plan.md", 'plans/$(touch hacked).md', 'wächst.md']

const suite = unbuilt === undefined ? describe : describe.skip

suite(`the hooks for pre-commit${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  const made: { remove(): void }[] = []
  after(() => {
    for (const folder of made) folder.remove()
  })

  function repository(): string {
    const folder = makeFolder({ ...Object.fromEntries(names.map((name) => [name, plan])), 'notes.txt': plan, '.outside-in.json': warning })
    made.push(folder)
    git(folder.path, 'init', '-q', '-b', 'main')
    git(folder.path, 'add', '.')
    git(folder.path, 'commit', '-qm', 'Plans')
    return folder.path
  }

  function git(cwd: string, ...words: string[]): void {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.invalid', ...words], {
      cwd,
      encoding: 'utf8',
    })
    assert.equal(status, 0, stderr)
  }

  /** What pre-commit runs: the entry, split as a shell would, then the settings, then the names of the files. */
  function run(id: string, cwd: string, args?: readonly string[]): Ran {
    const { entry, args: own } = hooks.find((hook) => hook.id === id)!
    const [program, ...words] = entry.split(' ')
    assert.equal(program, 'outside-in')
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words, ...(args ?? own), ...names], {
      cwd,
      env: plainEnv(),
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  it('find the program where the repository is installed', () => {
    const { bin, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const { entry, language } of hooks) {
      assert.equal(language, 'node')
      assert.ok(entry.split(' ')[0]! in bin)
    }
    assert.equal(bin['outside-in'], 'server/dist/cli.js')
    assert.match(scripts.prepare, /prepare\.mjs/)
  })

  it('are packed with what they run, and with nothing else of the repository', function () {
    this.timeout(120_000)
    const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    assert.equal(status, 0, stderr)
    const [{ files }] = Object.values(JSON.parse(stdout)) as [{ files: { path: string }[] }]
    const paths = files.map(({ path }) => path)
    assert.ok(paths.includes('server/dist/cli.js'))
    assert.ok(paths.some((path) => path.startsWith('server/dist/chunks/')))
    for (const path of paths) assert.match(path, /^(?:server\/dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/)
  })

  it('read the files that are staged, whatever they are called', () => {
    const cwd = repository()
    const { status, stdout, stderr } = run('outside-in', cwd)
    assert.equal(status, 1, stderr)
    assert.equal(stderr, '')
    for (const name of names) assert.ok(stdout.includes(`${name}\n`), name)
    assert.equal(existsSync(join(cwd, 'hacked')), false)
  })

  it('take settings of the team before the names', () => {
    assert.equal(run('outside-in', repository(), ['--fail-on', 'error', '--']).status, 0)
  })

  it('tell only what the commit adds, where that is asked', () => {
    const cwd = repository()
    assert.equal(run('outside-in-new', cwd).status, 0)
    appendFileSync(join(cwd, names[0]!), '\nWe will grow our share of wallet by upselling members to the premium plan.\n')
    git(cwd, 'add', '.')
    const { status, stdout } = run('outside-in-new', cwd)
    assert.equal(status, 1)
    assert.match(stdout, /^ +8:/m)
    assert.doesNotMatch(stdout, /^ +6:/m)
  })

  const there = spawnSync('pre-commit', ['--version'], { encoding: 'utf8' }).status === 0
  const real = there ? it : it.skip
  real(`are run by pre-commit itself${there ? '' : ' (it is not installed here)'}`, () => {
    const cwd = repository()
    // As they are, but for the program: installing it would ask a registry.
    const local = hooks.map((hook) => ({
      ...hook,
      language: 'system',
      entry: hook.entry.replace(/^outside-in/, `"${process.execPath}" "${cli}"`),
    }))
    writeFileSync(join(cwd, '.pre-commit-config.yaml'), stringify({ repos: [{ repo: 'local', hooks: local }] }))
    git(cwd, 'add', '.')
    const all = spawnSync('pre-commit', ['run', '--all-files', '--verbose'], {
      cwd,
      env: plainEnv({ PRE_COMMIT_HOME: join(cwd, '.kept') }),
      encoding: 'utf8',
    })
    assert.equal(all.status, 1, all.stdout)
    assert.match(all.stdout, /Outside-In\.+Failed/)
    assert.match(all.stdout, /Outside-In, what is new\.+Passed/)
    assert.doesNotMatch(all.stdout, /notes\.txt/)
    for (const name of names) assert.ok(all.stdout.includes(`${name}\n`), name)
  })
})
