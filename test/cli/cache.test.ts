import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFile } from '../../server/src/cli/open-cache.ts'
import { madeUpPage } from '../../server/tasks/made-up-page.ts'
import { makeFolder, runCli, unbuilt } from './run-cli.ts'

const plan = '---\nkind: strategy\n---\n\n# Plan\n\n## Goals\n\nWe will push our new app to all customers and grow market share by 20 %.\n'
const shared =
  'Our clients told us in twelve interviews that they lose an afternoon each month to reports that nobody reads, and want it back.'

describe('the cache', () => {
  before(function () {
    if (unbuilt !== undefined) this.skip()
  })
  let folder: ReturnType<typeof makeFolder>
  const lint = (...words: string[]) => runCli(['lint', ...words], { cwd: folder.path })
  const fileIn = (place: string) => join(folder.path, place, cacheFile(join(folder.path, place), folder.path))
  const file = () => fileIn('.outside-in-cache')

  beforeEach(() => {
    folder = makeFolder({
      'plans/a.md': plan,
      'plans/b.md': plan.replace('app', 'portal'),
      'docs/page.md': madeUpPage(3000),
      'empty.md': '',
    })
  })
  afterEach(() => folder.remove())

  it('gives the same reports as reading, in all formats, byte for byte', () => {
    for (const format of ['stylish', 'json', 'html', 'sarif', 'junit', 'markdown']) {
      const fresh = lint('--format', format)
      for (const run of ['first', 'second']) {
        const cached = lint('--format', format, '--cache')
        assert.equal(cached.stdout, fresh.stdout, `${format}, ${run} run`)
        assert.equal(cached.status, fresh.status)
        assert.equal(cached.stderr, fresh.stderr)
      }
    }
    const fresh = runCli(['score', '--format', 'json'], { cwd: folder.path })
    assert.equal(runCli(['score', '--format', 'json', '--cache'], { cwd: folder.path }).stdout, fresh.stdout)
  })

  it('is not written unless asked for', () => {
    lint()
    lint('--cache-location', 'kept', '--no-cache')
    assert.ok(!existsSync(file()))
    assert.ok(!existsSync(join(folder.path, 'kept')))
    lint('--cache-location', 'kept')
    assert.ok(existsSync(fileIn('kept')))
  })

  it('stands with those of other tools where a project has any', () => {
    mkdirSync(join(folder.path, 'node_modules'))
    lint('--cache')
    assert.ok(existsSync(fileIn('node_modules/.cache/outside-in')))
    assert.ok(!existsSync(file()))
  })

  it('is used: what it says is believed as long as it is whole', () => {
    lint('--cache')
    const before = readFileSync(file(), 'utf8')
    lint('--cache')
    assert.equal(readFileSync(file(), 'utf8'), before)
    assert.match(before, /plans\/a\.md/)
    assert.ok(!before.includes(folder.path), 'it holds no path of this machine')
  })

  it('follows the content, the configuration and the kind that is asked for', () => {
    lint('--cache')
    writeFileSync(join(folder.path, 'plans/a.md'), plan.replace('We will push', 'Nurses asked for'))
    assert.equal(lint('--cache', '--format', 'json').stdout, lint('--format', 'json').stdout)
    writeFileSync(join(folder.path, '.outside-in.json'), '{ "extends": ["strict"] }')
    assert.equal(lint('--cache', '--format', 'json').stdout, lint('--format', 'json').stdout)
    assert.equal(lint('--cache', '--kind', 'crm-plan', '--format', 'json').stdout, lint('--kind', 'crm-plan', '--format', 'json').stdout)
    writeFileSync(join(folder.path, '.outside-in.json'), '{ "extends": ["./more.yaml"] }')
    writeFileSync(join(folder.path, 'more.yaml'), 'rules:\n  company-first-goal: off\n')
    const first = lint('--cache', '--format', 'json')
    assert.equal(first.stdout, lint('--format', 'json').stdout)
    writeFileSync(join(folder.path, 'more.yaml'), 'kinds:\n  - glob: "**"\n    kind: none\n')
    assert.equal(lint('--cache', '--format', 'json').stdout, lint('--format', 'json').stdout)
    writeFileSync(join(folder.path, 'more.yaml'), 'kinds: 5\n')
    assert.equal(lint('--cache').status, 2)
  })

  it('compares documents anew', () => {
    const two = (name: string) => `${plan}\n## ${name}\n\n${shared}\n`
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder.path, `plans/${name}.md`), two(name))
    const all = lint('--format', 'json').stdout
    assert.equal(lint('--cache', '--format', 'json').stdout, all)
    assert.equal(lint('--cache', '--format', 'json').stdout, all)
    for (const name of ['b', 'c', 'd']) rmSync(join(folder.path, `plans/${name}.md`))
    assert.equal(lint('--cache', '--format', 'json').stdout, lint('--format', 'json').stdout)
    assert.ok(!readFileSync(file(), 'utf8').includes('plans/b.md'), 'what is gone is forgotten')
  })

  it('keeps what other runs read elsewhere', () => {
    lint('--cache')
    writeFileSync(join(folder.path, 'plans/a.md'), `${plan}\nMore.\n`)
    lint('--cache', 'plans')
    assert.match(readFileSync(file(), 'utf8'), /docs\/page\.md/)
  })

  it('serves several working folders, none of which forgets what another read', () => {
    const kept = join(folder.path, 'kept')
    const from = (name: string) => runCli(['lint', '--cache-location', kept], { cwd: join(folder.path, name) })
    from('plans')
    const before = readFileSync(join(kept, cacheFile(kept, join(folder.path, 'plans'))), 'utf8')
    assert.match(before, /a\.md/)
    from('docs')
    assert.equal(readFileSync(join(kept, cacheFile(kept, join(folder.path, 'plans'))), 'utf8'), before)
    assert.match(readFileSync(join(kept, cacheFile(kept, join(folder.path, 'docs'))), 'utf8'), /page\.md/)
  })

  it('is built anew where it is broken, and says so once', () => {
    const fresh = lint()
    for (const broken of ['', 'nonsense', '\0\0', 'outside-in readings 1\tx\ty\nz\n']) {
      lint('--cache')
      writeFileSync(file(), broken)
      const ran = lint('--cache')
      assert.equal(ran.stdout, fresh.stdout)
      assert.equal(ran.stderr.match(/The cache/g)?.length, 1, JSON.stringify(broken))
      assert.match(ran.stderr, /built anew/)
      assert.ok(!lint('--cache').stderr.includes('built anew'))
    }
    lint('--cache')
    const whole = readFileSync(file(), 'utf8')
    writeFileSync(file(), whole.replace('customers', 'customars').slice(0, -20))
    assert.equal(lint('--cache').stdout, fresh.stdout)
  })

  it('goes on without where it cannot be written', () => {
    writeFileSync(join(folder.path, 'taken'), 'a file')
    const ran = lint('--cache-location', 'taken')
    assert.equal(ran.stdout, lint().stdout)
    assert.match(ran.stderr, /cache/)
  })

  it('is the same whoever writes it', () => {
    lint('--cache', '--cache-location', 'one')
    lint('--cache', '--cache-location', 'two', 'plans')
    lint('--cache', '--cache-location', 'two')
    const [one, two] = ['one', 'two'].map((name) => readFileSync(fileIn(name), 'utf8'))
    assert.equal(one, two)
  })
})
