import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeUpPage } from '../../server/tasks/made-up-page.ts'
import { madeUpPlan } from '../../server/tasks/made-up-plan.ts'
import { makeFolder, plainEnv, runCli, unbuilt } from './run-cli.ts'

const faulty =
  '---\nkind: strategy\n---\n\n# Plan\n\n## Goals\n\nWe will push our new app to all customers and grow market share by 20 %.\n'
const shared =
  'Our clients told us in twelve interviews that they lose an afternoon each month to reports that nobody reads, and want it back.'

describe('sharing the reading between machines', () => {
  let folder: ReturnType<typeof makeFolder>
  const run = (...words: string[]) => runCli(words, { cwd: folder.path })
  const split = (of: number, ...words: string[]) =>
    Array.from({ length: of }, (_, at) => {
      const ran = run('lint', '--shard', `${at + 1}/${of}`, '--output', `part-${at + 1}.json`, ...words)
      assert.equal(ran.status, 0, ran.stderr)
      return `part-${at + 1}.json`
    })

  before(function () {
    if (unbuilt !== undefined) this.skip()
    const plans = Object.fromEntries(
      Array.from({ length: 7 }, (_, seed) => [`plans/plan-${seed}.md`, `${madeUpPlan(1500, seed)}\n## Who\n\n${shared}\n`]),
    )
    folder = makeFolder({
      ...plans,
      'docs/page.md': madeUpPage(2000),
      'docs/bad.md': new Uint8Array([0xff, 0x41]),
      'readme.md': '# Hello\n',
    })
  })
  after(() => folder?.remove())

  for (const of of [1, 2, 3, 5])
    it(`gives, from ${of}, the same reports as reading all at once, byte for byte`, () => {
      const parts = split(of)
      for (const format of ['stylish', 'json', 'sarif', 'html']) {
        const whole = run('lint', '--format', format)
        const merged = run('merge', ...parts.toReversed(), '--format', format)
        assert.equal(merged.stdout, whole.stdout, format)
        assert.equal(merged.stderr, whole.stderr, format)
        assert.equal(merged.status, whole.status, format)
      }
    })

  it('reads each document on one machine, the same whatever others are there', () => {
    const paths = (part: string): string[] =>
      JSON.parse(readFileSync(join(folder.path, part), 'utf8')).readings.map(({ path }: { path: string }) => path)
    const before = split(3).map(paths)
    assert.equal(new Set(before.flat()).size, before.flat().length)
    writeFileSync(join(folder.path, 'one-more.md'), '# More\n')
    const now = split(3).map(paths)
    for (const [at, names] of before.entries())
      assert.deepEqual(
        now[at]!.filter((name) => name !== 'one-more.md'),
        names,
      )
  })

  it('passes on how suggestions are judged', () => {
    const parts = split(2)
    assert.equal(run('merge', ...parts, '--fail-on', 'none').status, run('lint', '--fail-on', 'none').status)
    assert.equal(run('merge', ...parts, '--quiet').stdout, run('lint', '--quiet').stdout)
    assert.equal(run('merge', ...parts, '--redact', '--format', 'json').stdout, run('lint', '--redact', '--format', 'json').stdout)
  })

  it('refuses shares that were read otherwise than others', () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.org', ...words], {
        cwd: folder.path,
        env: plainEnv(),
        stdio: 'ignore',
      })
    const share = (index: number, ...words: string[]) => run('lint', '--shard', `${index}/2`, '--output', `${index}.json`, ...words)
    writeFileSync(join(folder.path, 'given.yaml'), 'rules:\n  inside-out-goal: off\n')
    for (const words of [
      ['--kind', 'crm-plan'],
      ['--today', '2027-03-31'],
      ['--config', 'given.yaml'],
    ]) {
      share(1)
      share(2, ...words)
      const { status, stderr } = run('merge', '1.json', '2.json')
      assert.equal(status, 2)
      assert.equal(stderr, `2.json was read with another ${words[0]} than 1.json: read all shares of a run alike.\n`)
    }
    share(1, '--config', 'given.yaml')
    writeFileSync(join(folder.path, 'given.yaml'), 'rules: {}\n')
    share(2, '--config', 'given.yaml')
    assert.match(run('merge', '1.json', '2.json').stderr, /another --config/)
    try {
      git('init', '-q')
      git('commit', '-qm', 'Begin', '--allow-empty')
      share(1)
      git('commit', '-qm', 'Go on', '--allow-empty')
      share(2)
      assert.match(run('merge', '1.json', '2.json').stderr, /^2\.json was read at another commit than 1\.json/)
      share(1)
      assert.equal(run('merge', '1.json', '2.json').stdout, run('lint').stdout)
    } finally {
      rmSync(join(folder.path, '.git'), { recursive: true, force: true })
    }
  })

  it('says where a baseline that held where documents were read is not here', () => {
    const place = makeFolder({ 'checkout/plans/a.md': faulty, 'elsewhere/.keep': '' })
    try {
      const [checkout, elsewhere] = [join(place.path, 'checkout'), join(place.path, 'elsewhere')]
      assert.equal(runCli(['baseline'], { cwd: checkout }).status, 0)
      runCli(['lint', '--shard', '1/1', '--output', '../elsewhere/all.json'], { cwd: checkout })
      const known = runCli(['merge', '../elsewhere/all.json'], { cwd: checkout })
      assert.deepEqual(known, runCli(['lint'], { cwd: checkout }))
      assert.match(known.stderr, /are known/)
      assert.match(
        runCli(['merge', 'all.json'], { cwd: elsewhere }).stderr,
        /^\.outside-in-baseline stood above the documents and is not here/,
      )
      assert.equal(runCli(['merge', 'all.json', '--no-baseline'], { cwd: elsewhere }).stderr, '')
    } finally {
      place.remove()
    }
  })

  it('says what is wrong with what it is given', () => {
    const [one = '', two = ''] = split(2)
    writeFileSync(join(folder.path, 'other.json'), '{}')
    for (const [words, said] of [
      [[one], /Of 2 shares 2 is lacking/],
      [[one, one, two], /both share 1 of 2/],
      [[one, 'other.json'], /other\.json is none of the files/],
      [[one, 'nowhere.json'], /nowhere\.json could not be read: there is no such file/],
      [[], /missing required argument/],
    ] as const) {
      const ran = run('merge', ...words)
      assert.equal(ran.status, 2)
      assert.match(ran.stderr, said)
    }
    for (const shard of ['0/2', '3/2', '1', 'a/b', '1/2000']) {
      const ran = run('lint', '--shard', shard)
      assert.equal(ran.status, 2)
      assert.match(ran.stderr, /as in 2\/3/)
    }
    assert.ok(!existsSync(join(folder.path, 'outside-in-shard-1-of-2.json')))
  })
})
