import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeFolder, plainEnv, runCli, unbuilt } from './run-cli.ts'

const head = '---\nkind: crm-plan\n---\n\n# Plan\n\n## Retention\n\n'
const lockIn = 'Our goal is to lock in every customer with a two-year contract.'
const own = 'We will own the customer relationship.'
const plain = 'Two people mend coats on Tuesdays, and the workshop opens in March for all who live nearby.'

describe('outside-in lint --since', function () {
  this.timeout(60_000)
  before(function () {
    if (unbuilt !== undefined) this.skip()
  })

  let folder: ReturnType<typeof makeFolder>
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.org', '-c', 'init.defaultBranch=main', ...args], {
      cwd: folder.path,
      env: plainEnv(),
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    })
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), text)
  }
  const commit = (said: string) => {
    git('add', '-A')
    git('commit', '-qm', said)
  }
  const lint = (...words: readonly string[]) => runCli(['lint', ...words], { cwd: folder.path })
  const fresh = (...words: readonly string[]) => {
    const { stdout, stderr } = lint('--format', 'json', ...words)
    assert.notEqual(stdout, '', stderr)
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] }
    return files.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`))
  }
  beforeEach(() => {
    folder = makeFolder({ 'plans/a plan.md': `${head}${lockIn}\n\n${plain}\n` })
    git('init', '-q')
    commit('Begin')
    git('branch', 'base')
  })
  afterEach(() => folder.remove())

  it('tells the new one of several places alike, and no other when the first is rewritten or gone', () => {
    const views = 'We want to reach 10,000 page views on the site by June.'
    const followers = 'Another measure is 5,000 followers on the channels by July.'
    const added = 'The brand new measure is 70,000 page views by May.'
    const linesAfter = (...sentences: readonly string[]) => {
      write('growth.md', `---\nkind: strategy\n---\n\n# Plan\n\n## Growth\n\n${sentences.join('\n\n')}\n`)
      const { files } = JSON.parse(lint('--format', 'json', '--since', 'HEAD').stdout)
      type Told = { rule: string; line: number; related: unknown[] }
      return files.flatMap((file: { findings: Told[] }) =>
        file.findings.filter(({ rule }) => rule === 'vanity-measure').map(({ line, related }) => [line, related.length]),
      )
    }
    linesAfter(views, followers)
    commit('Plan growth')
    assert.deepEqual(linesAfter(views, followers), [])
    assert.deepEqual(linesAfter(views, followers, added), [[13, 0]])
    assert.deepEqual(linesAfter(added, views, followers), [[9, 0]])
    assert.deepEqual(linesAfter(added, followers), [[9, 0]])
    assert.deepEqual(linesAfter(followers), [])
  })

  it('tells nothing of what was there, however it is wrapped, moved and renamed', () => {
    assert.ok(fresh().length > 0)
    assert.deepEqual(fresh('--since', 'base'), [])
    write('plans/a plan.md', `${head}${plain}\r\n\r\n${lockIn.replace('every customer', 'every\r\ncustomer')}\r\n`)
    assert.deepEqual(fresh('--since', 'base'), [])
    renameSync(join(folder.path, 'plans/a plan.md'), join(folder.path, 'b.md'))
    assert.deepEqual(fresh('--since', 'base'), [])
    commit('Rename')
    assert.deepEqual(fresh('--since', 'base'), [])
  })

  it('takes all for new before the first commit', () => {
    rmSync(join(folder.path, '.git'), { recursive: true })
    git('init', '-q')
    git('add', '-A')
    assert.deepEqual(fresh('--since', 'HEAD'), fresh())
    const { status, stderr } = lint('--since', 'HEAD', '--fail-on', 'none')
    assert.equal(status, 0, stderr)
    assert.match(stderr, /1 of 1 document changed since HEAD \(no commit yet\); 0 suggestions were there before\./)
    assert.equal(lint('--since', 'base').status, 2)
  })

  it('tells what is new, committed or not, against the merge base and not the branch', () => {
    write('plans/a plan.md', `${head}${own}\n\n${lockIn}\n\n${plain}\n`)
    const found = fresh('--since', 'base')
    assert.ok(found.length > 0 && found.length < fresh().length, found.join())
    commit('Own')
    // The other line of work goes on and loses the sentence: that is no matter of ours.
    git('checkout', '-q', 'base')
    write('plans/a plan.md', `${head}${plain}\n`)
    commit('Mend')
    git('checkout', '-q', '-')
    assert.deepEqual(fresh('--since', 'base'), found)
    assert.match(
      lint('--since', 'base').stderr,
      /^1 of 1 document changed since base \(merge base [0-9a-f]{9}\); \d+ suggestions? (?:was|were) there before\.\n$/,
    )
    // Whoever copies it from a comment gets the hash and nothing else.
    assert.match(lint('--since', 'base', '--format', 'markdown').stdout, /\(merge base `[0-9a-f]{9}`\)|\(merge base (?:\d{9}|[a-f]{9})\)/)
  })

  it('takes files that git does not know for new', () => {
    write('new.md', `${head}${own} It is a plan of its own, and no other has its words.\n`)
    assert.ok(fresh('--since', 'base').every((one) => one.startsWith('new.md ')))
    assert.ok(fresh('--since', 'base').length > 0)
  })

  it('takes a link for the document that it leads to', () => {
    symlinkSync('plans/a plan.md', join(folder.path, 'link.md'))
    commit('Link')
    assert.deepEqual(fresh('link.md', '--since', 'base'), [])
    write('plans/a plan.md', `${head}${own}\n\n${lockIn}\n\n${plain}\n`)
    assert.ok(fresh('link.md', '--since', 'HEAD').length > 0)
  })

  it('passes over documents that are no plans and did not change', () => {
    write('notes.md', '# Notes on moss\n\nIt is green.\n')
    commit('Note')
    assert.match(lint('--since', 'HEAD').stderr, /^0 of 2 documents changed since HEAD/)
  })

  it('knows what Git LFS keeps, in the clone or not, and says what to fetch', () => {
    const text = `${head}${own}\n\n${plain}\n`
    const oid = (of: string) => createHash('sha256').update(of).digest('hex')
    const pointer = (of: string) => `version https://git-lfs.github.com/spec/v1\noid sha256:${oid(of)}\nsize ${Buffer.byteLength(of)}\n`
    write('kept.md', pointer(text))
    commit('Add')
    git('branch', '-f', 'base')
    assert.match(lint('kept.md').stderr, /^kept\.md: not read, Git LFS keeps its text, which is not here; fetch it with "git lfs pull"\.\n/)
    write('kept.md', text)
    assert.deepEqual(fresh('kept.md', '--since', 'base'), [])
    write('kept.md', `${text}\n${lockIn}\n`)
    const away = lint('kept.md', '--since', 'base')
    assert.equal(away.status, 2)
    assert.match(away.stderr, /^--since base: Git LFS keeps the version of kept\.md .* "git lfs fetch origin [0-9a-f]{9}"\.\n$/)
    write(join('.git/lfs/objects', oid(text).slice(0, 2), oid(text).slice(2, 4), oid(text)), text)
    const found = fresh('kept.md', '--since', 'base')
    assert.ok(found.length > 0 && found.length < fresh('kept.md').length, found.join())
  })

  it('knows a renamed document that Git LFS keeps by its hash, and else says what to fetch', () => {
    const text = `\ufeff${head}${own}\n\n${plain}\n`
    const oid = createHash('sha256').update(text).digest('hex')
    write('former.md', `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${Buffer.byteLength(text)}\n`)
    commit('Add')
    git('branch', '-f', 'base')
    rmSync(join(folder.path, 'former.md'))
    write('renamed.md', text)
    assert.deepEqual(fresh('renamed.md', '--since', 'base'), [])
    write('renamed.md', `${text}\n${lockIn}\n`)
    const away = lint('renamed.md', '--since', 'base')
    assert.equal(away.status, 2)
    assert.match(away.stderr, /^--since base: renamed\.md may be former\.md under another name, .* "git lfs fetch origin [0-9a-f]{9}"\.\n$/)
    write(join('.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid), text)
    const found = fresh('renamed.md', '--since', 'base')
    assert.ok(found.length > 0 && found.length < fresh('renamed.md').length, found.join())
  })

  it('takes what git-crypt encrypted for what it was where it did not change, and says so where it did', () => {
    // Git keeps other bytes than stand on the disk; here it is told so by nothing but the time of the file.
    const sealed = '\0GITCRYPT\0 of which nobody knows a word'
    write('board.md', sealed)
    commit('Add')
    git('branch', '-f', 'base')
    assert.match(lint('board.md').stderr, /^board\.md: not read, it is encrypted by git-crypt; open it with "git-crypt unlock"\.\n/)
    const stats = statSync(join(folder.path, 'board.md'))
    const text = `${head}${own}\n`
    writeFileSync(join(folder.path, 'board.md'), text.padEnd(stats.size))
    assert.match(
      lint('board.md', '--since', 'base').stderr,
      /^1 document that changed was encrypted by git-crypt before: all that is said there counts as new\.$/m,
    )
    git('update-index', '--assume-unchanged', 'board.md')
    assert.deepEqual(fresh('board.md', '--since', 'base'), [])
  })

  it('lets no score fall where it is asked to', () => {
    const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../samples', `fieldnote-strategy-${name}.md`), 'utf8')
    write('plan.md', sample('after'))
    commit('Add')
    git('branch', '-f', 'base')
    assert.equal(lint('--since', 'base', '--ratchet').status, 0)
    write('plan.md', sample('before'))
    const fell = lint('--since', 'base', '--ratchet')
    assert.equal(fell.status, 1)
    const [, lost = ''] = /^plan\.md: its score fell, \d+ → \d+ \((.+?)(?:; what rose: .+)?\)\.$/m.exec(fell.stderr) ?? []
    const losses = [...lost.matchAll(/ (\d+) → (\d+)(?:, |$)/g)].map(([, was, is]) => Number(was) - Number(is))
    assert.ok(losses.length > 1, fell.stderr)
    assert.deepEqual(
      losses,
      losses.toSorted((a, b) => b - a),
    )
    assert.equal(lint('--since', 'base').status, 0)
    assert.match(lint('--ratchet').stderr, /^--ratchet compares scores/)
  })

  it('says in a line what is wrong', () => {
    const unknown = lint('--since', 'nowhere')
    assert.equal(unknown.status, 2)
    assert.equal(unknown.stderr, '--since nowhere: there is no commit nowhere here. If it is on a server, fetch it first.\n')
    assert.match(lint('--since=--help').stderr, /^--since --help: there is no commit --help here/)
    git('checkout', '-q', '--orphan', 'other')
    commit('Begin again')
    assert.match(lint('--since', 'base').stderr, /^--since base: base and HEAD have no commit in common here\. They may be unrelated\.\n$/)
    const alone = makeFolder({ 'plan.md': `${head}${own}\n` })
    const { status, stderr } = runCli(['lint', '--since', 'base'], { cwd: alone.path })
    alone.remove()
    assert.equal(status, 2)
    assert.match(stderr, /^--since base: plan\.md is in no git repository, and so has no earlier version\.\n$/)
  })

  it('says what to fetch in a clone of the latest commits only', () => {
    write('more.md', plain)
    commit('More')
    const clone = makeFolder({})
    execFileSync('git', ['clone', '-q', '--depth', '1', '--no-single-branch', pathToFileURL(folder.path).href, join(clone.path, 'clone')], {
      env: plainEnv(),
      stdio: 'ignore',
    })
    const { status, stderr } = runCli(['lint', '--since', 'origin/base'], { cwd: join(clone.path, 'clone') })
    clone.remove()
    assert.equal(status, 2)
    assert.match(stderr, /^--since origin\/base: .*git fetch --unshallow/)
  })

  it('runs nothing that the repository configures', () => {
    const trap = `touch ${join(folder.path, 'ran')}`
    for (const name of ['core.fsmonitor', 'diff.external', 'core.pager', 'filter.trap.clean', 'filter.trap.smudge', 'diff.trap.textconv'])
      git('config', name, trap)
    write('.gitattributes', '*.md filter=trap diff=trap\n')
    write('plans/a plan.md', `${head}${own}\n\n${lockIn}\n\n${plain}\n`)
    assert.ok(fresh('--since', 'base').length > 0)
    assert.equal(existsSync(join(folder.path, 'ran')), false)
    rmSync(join(folder.path, '.gitattributes'))
  })
})
