import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder as folderOf, runCli, unbuilt } from './run-cli.ts'

const made: { remove(): void }[] = []

const suite = unbuilt === undefined ? describe : describe.skip

const agenda = (value: number): string =>
  `---\nkind: qbr\n---\n\n# Leadership review\n\n1. Pipeline and bookings (40 min)\n2. New product schedule (30 min)\n3. Why customers leave us (${value} min)\n`

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files)
  made.push(folder)
  return folder.path
}

suite(`outside-in trend${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  after(() => {
    for (const folder of made) folder.remove()
  })

  it('puts the reviews of a folder in a row, by the dates of their names and folders', () => {
    const cwd = makeFolder({ 'r/2025-Q3-review.md': agenda(5), 'r/2025/Q4/review.md': agenda(40), 'notes.md': '# Notes\n\nNothing.\n' })
    const { status, stdout, stderr } = runCli(['trend'], { cwd })
    assert.equal(status, 0, stderr)
    assert.match(stdout, /Internal reviews, 2 meetings · planned \d+ → \d+ \S\S\n/)
    assert.match(stdout, /\n {2}2025 Q3 .*\n {2}2025 Q4 /)
    assert.doesNotMatch(stdout, /notes\.md/)
  })

  it('writes a table, JSON and a page at once', () => {
    const cwd = makeFolder({ '2025-Q3.md': agenda(5), '2025-Q4.md': agenda(40) })
    const { status, stdout } = runCli(['trend', '.', '--format', 'table', '--format', 'json:t.json', '--format', 'html:t.html'], { cwd })
    assert.equal(status, 0)
    assert.match(stdout, /2025 Q4/)
    assert.equal(JSON.parse(readFileSync(join(cwd, 't.json'), 'utf8')).trends[0].meetings.length, 2)
    assert.match(readFileSync(join(cwd, 't.html'), 'utf8'), /<svg class="course few"/)
  })

  it('says what is lacking where no review has a date', () => {
    const cwd = makeFolder({ 'review.md': agenda(5) })
    const { status, stderr } = runCli(['trend', 'review.md'], { cwd })
    assert.equal(status, 2)
    assert.match(stderr, /There is no dated review[\s\S]*review\.md: nothing says when it is: call the file/)
  })

  it('never writes over a document it reads', () => {
    const cwd = makeFolder({ '2025-Q3.md': agenda(5) })
    assert.equal(runCli(['trend', '--format', 'html:2025-Q3.md'], { cwd }).status, 2)
    assert.equal(readFileSync(join(cwd, '2025-Q3.md'), 'utf8'), agenda(5))
  })

  describe('of a history', () => {
    const git = (cwd: string, args: readonly string[], date?: string): void => {
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], {
        cwd,
        stdio: 'pipe',
        env: { ...process.env, ...(date !== undefined && { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }) },
      })
    }

    it('takes the last version of each quarter, through a change of name, and runs nothing that the repository asks for', () => {
      const cwd = makeFolder({ 'agenda.md': agenda(5) })
      git(cwd, ['init', '-q'])
      for (const [value, date] of [
        [5, '2025-01-10T10:00:00Z'],
        [10, '2025-02-10T10:00:00Z'],
        [20, '2025-05-10T10:00:00Z'],
      ] as const) {
        writeFileSync(join(cwd, 'agenda.md'), agenda(value))
        git(cwd, ['add', '.'])
        git(cwd, ['commit', '-qm', 'Plan the review'], date)
      }
      git(cwd, ['mv', 'agenda.md', 'leadership agenda “Q”.md'])
      git(cwd, ['commit', '-qm', 'Name it'], '2025-05-11T10:00:00Z')
      const marker = join(cwd, 'ran')
      git(cwd, ['config', 'core.pager', `touch '${marker}'`])
      git(cwd, ['config', 'core.fsmonitor', `touch '${marker}'`])
      git(cwd, ['config', 'diff.external', `touch '${marker}'`])
      const { status, stdout, stderr } = runCli(['trend', '--git', 'leadership agenda “Q”.md', '--format', 'json'], { cwd })
      assert.equal(status, 0, stderr)
      const { meetings } = JSON.parse(stdout).trends[0]
      assert.deepEqual(
        meetings.map(({ label, shares }: { label: string; shares: { value: number } }) => [label, Math.round(shares.value * 80)]),
        [
          ['2025 Q1', 10],
          ['2025 Q2', 18],
        ],
      )
      assert.match(meetings[0].sources[0].version, /^[0-9a-f]{9}$/)
      assert.equal(existsSync(marker), false)
    })

    it('reads the versions that Git LFS keeps, where they are in this clone', () => {
      const cwd = makeFolder({ 'agenda.md': '' })
      git(cwd, ['init', '-q'])
      for (const [value, date] of [
        [5, '2025-01-10T10:00:00Z'],
        [20, '2025-05-10T10:00:00Z'],
      ] as const) {
        const text = agenda(value)
        const oid = createHash('sha256').update(text).digest('hex')
        const store = join(cwd, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4))
        mkdirSync(store, { recursive: true })
        writeFileSync(join(store, oid), text)
        const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${Buffer.byteLength(text)}\n`
        writeFileSync(join(cwd, 'agenda.md'), pointer)
        git(cwd, ['add', '.'])
        git(cwd, ['commit', '-qm', 'Plan the review'], date)
      }
      const { status, stdout, stderr } = runCli(['trend', '--git', 'agenda.md', '--format', 'json'], { cwd })
      assert.equal(status, 0, stderr)
      const labels = JSON.parse(stdout).trends[0].meetings.map(({ label }: { label: string }) => label)
      assert.deepEqual(labels, ['2025 Q1', '2025 Q2'])
    })

    it('takes a name for a name and not for a pattern, and leaves out what is a form to fill in', () => {
      const cwd = makeFolder({ 'review[1].md': agenda(10), 'review1.md': agenda(20) })
      git(cwd, ['init', '-q'])
      git(cwd, ['add', 'review1.md'])
      git(cwd, ['commit', '-qm', 'Another'], '2024-05-10T10:00:00Z')
      git(cwd, ['add', '.'])
      git(cwd, ['commit', '-qm', 'This one'], '2025-05-10T10:00:00Z')
      writeFileSync(join(cwd, 'review[1].md'), agenda(10).replace('kind: qbr', 'kind: qbr\ntemplate: true'))
      git(cwd, ['add', '.'])
      git(cwd, ['commit', '-qm', 'Make it a form'], '2025-08-10T10:00:00Z')
      const { status, stdout, stderr } = runCli(['trend', '--git', 'review[1].md', '--format', 'json'], {
        cwd,
        env: { GIT_DIR: join(cwd, 'elsewhere') },
      })
      assert.equal(status, 0, stderr)
      const { trends, leftOut } = JSON.parse(stdout)
      assert.deepEqual(
        trends[0].meetings.map(({ label }: { label: string }) => label),
        ['2025 Q2'],
      )
      assert.equal(leftOut.length, 1)
      assert.match(leftOut[0].why, /a form or a pattern/)
    })

    it('says so where there is none, and that it is of one file', () => {
      const cwd = makeFolder({ 'agenda.md': agenda(5), 'other.md': agenda(5) })
      const none = runCli(['trend', '--git', 'agenda.md'], { cwd })
      assert.equal(none.status, 2)
      assert.match(none.stderr, /The history of agenda\.md could not be read: it is in no git repository\./)
      assert.match(runCli(['trend', '--git', 'agenda.md', 'other.md'], { cwd }).stderr, /--git reads the history of one file/)
      git(cwd, ['init', '-q'])
      assert.match(runCli(['trend', '--git', 'agenda.md'], { cwd }).stderr, /never committed/)
    })
  })
})
