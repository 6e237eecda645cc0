import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, runCli, unbuilt } from './run-cli.ts'

const head = '---\nkind: crm-plan\n---\n\n# Plan\n\n## Retention\n\n'
const lockIn = 'Our goal is to lock in every customer with a two-year contract.'
const own = 'We will own the customer relationship.'
const name = '.outside-in-baseline'

describe('outside-in baseline', function () {
  this.timeout(60_000)
  before(function () {
    if (unbuilt !== undefined) this.skip()
  })

  let folder: ReturnType<typeof makeFolder>
  const run = (...words: readonly string[]) => runCli(words, { cwd: folder.path })
  const write = (path: string, text: string) => {
    mkdirSync(join(folder.path, path, '..'), { recursive: true })
    writeFileSync(join(folder.path, path), text)
  }
  const read = (path: string) => readFileSync(join(folder.path, path), 'utf8')
  const findings = (...words: readonly string[]) =>
    (JSON.parse(run('lint', '--format', 'json', ...words).stdout).files as { path: string; findings: { rule: string }[] }[]).flatMap(
      (document) => document.findings.map(({ rule }) => `${document.path} ${rule}`),
    )
  beforeEach(() => {
    folder = makeFolder({ 'plans/a plan.md': `${head}${lockIn}\n` })
  })
  afterEach(() => folder.remove())

  it('is honoured by lint, holds no word of the text and tells what is new', () => {
    assert.ok(findings().length > 0)
    const written = run('baseline')
    assert.equal(written.status, 0, written.stderr)
    assert.match(written.stdout, /^Written: \.outside-in-baseline\n/)
    assert.doesNotMatch(read(name), /lock|contract/)
    assert.match(read(name), /^[0-9a-f]{16} [a-z-]+ plans\/a plan\.md$/m)
    assert.deepEqual(findings(), [])
    const again = run('lint')
    assert.match(again.stdout, /nothing new to suggest/)
    // However many places each has, it is counted once, everywhere the same.
    const known = /\d+ suggestions?/.exec(written.stdout)![0]
    assert.equal(/\d+ suggestions?/.exec(again.stderr)![0], known)
    assert.equal(/\d+ suggestions?/.exec(run('baseline', '--prune').stdout)![0], known)
    assert.match(again.stderr, /^\d+ suggestions? (?:is|are) known \(\.outside-in-baseline; --no-baseline shows all\)\.\n$/)
    assert.ok(findings('--no-baseline').length > 0)
    write('plans/a plan.md', `${head}${own}\n\n${lockIn}\n`)
    assert.ok(findings().length > 0)
    assert.ok(findings().every((one) => findings('--no-baseline').includes(one)))
    // It is the same from wherever it is asked.
    assert.deepEqual(
      JSON.parse(runCli(['lint', '--format', 'json'], { cwd: join(folder.path, 'plans') }).stdout).summary,
      JSON.parse(run('lint', '--format', 'json').stdout).summary,
    )
  })

  it('shrinks: what is mended is told, taken out, and new when it comes back', () => {
    run('baseline')
    write('plans/a plan.md', `${head}Two people mend coats on Tuesdays.\n`)
    assert.match(run('lint').stderr, /gone: outside-in baseline --prune takes (?:it|them) out\.\n$/)
    const before = read(name)
    const pruned = run('lint', '--prune-baseline')
    assert.match(pruned.stderr, /gone and taken out\.\n$/)
    assert.notEqual(read(name), before)
    assert.match(run('baseline', '--prune').stdout, /^Nothing is gone/)
    write('plans/a plan.md', `${head}${lockIn}\n`)
    assert.ok(findings().length > 0)
  })

  it('keeps what is known of a document that moves, and of those that are not read', () => {
    write('plans/b.md', `${head}${own}\n`)
    run('baseline')
    renameSync(join(folder.path, 'plans/a plan.md'), join(folder.path, 'moved.md'))
    assert.deepEqual(findings(), [])
    const pruned = run('baseline', '--prune', 'moved.md')
    assert.match(pruned.stdout, /^Nothing is gone/)
    assert.match(read(name), /moved\.md$/m)
    assert.doesNotMatch(read(name), /a plan\.md/)
    assert.match(read(name), /plans\/b\.md$/m)
  })

  it('says in a line what is wrong', () => {
    assert.match(run('baseline', '--prune').stderr, /^There is no \.outside-in-baseline for these documents\./)
    write(name, 'nonsense\n')
    const broken = run('lint')
    assert.equal(broken.status, 2)
    assert.match(broken.stderr, /^\.outside-in-baseline:1:1 {2}A line of a baseline is /)
    mkdirSync(join(folder.path, 'deep'))
    writeFileSync(join(folder.path, name), '')
    // A baseline that is there is written, wherever one stands.
    const above = runCli(['baseline', '../plans'], { cwd: join(folder.path, 'deep') })
    assert.equal(above.status, 0, above.stderr)
    assert.ok(!existsSync(join(folder.path, 'deep', name)))
    rmSync(join(folder.path, name))
    const outside = runCli(['baseline', '../plans'], { cwd: join(folder.path, 'deep') })
    assert.equal(outside.status, 2)
    assert.match(outside.stderr, /^\.\.\/plans\/a plan\.md is not in this folder/)
  })

  it('leaves scores alone, and demands hold beside it', () => {
    const score = () => run('score', '--format', 'json').stdout
    const before = score()
    run('baseline')
    assert.equal(score(), before)
    const { status, stderr } = run('lint', '--min-score', '100', '--fail-on', 'none')
    assert.equal(status, /its score is/.test(stderr) ? 1 : 0)
    assert.equal(run('lint', '--no-baseline', '--max-warnings', '0', '--fail-on', 'none').status, 0)
  })
})
