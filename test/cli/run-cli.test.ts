import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { makeFolder, type RunOptions, runCli, runProcess, unbuilt } from './run-cli.ts'

const plan = '---\nkind: strategy\n---\n\n# Growth plan\n\nOur goal is to push the app to every account this year.\n\n- Drive adoption.\n'
const review = '---\nkind: qbr\ndate: 2026-09-30\n---\n\n# Review\n\n1. Welcome (5 min)\n2. Our roadmap (40 min)\n3. Your goals (10 min)\n'
const pack = 'phrases:\n  - name: our-words\n    phrases: [push the app]\n    message: Say what they gain.\n'

/** At least one run of each command, and of each way to fail; what each prints and how it ends must not depend on what ran before. */
const runs: readonly (readonly [words: readonly string[], options?: RunOptions])[] = [
  [[]],
  [['--version']],
  [['--help']],
  [['lint', '--help']],
  [['lint', '.', '--fail-on', 'none']],
  [['lint', 'plan.md', '--fail-on', 'hint']],
  [['lint', 'plan.md', '--format', 'sarif']],
  [['lint', '-', '--kind', 'strategy'], { input: plan }],
  [['lint', '-'], { input: '' }],
  [['lint', 'plan.md'], { env: { FORCE_COLOR: '1' } }],
  [['lint', 'plan.md', '--format', 'github'], { env: { GITHUB_WORKSPACE: '/' } }],
  [['lint', '--shard', '1/1', '--output', 'all.json']],
  [['merge', 'all.json']],
  [['score', '.']],
  [['score', '--what-if', 'review.md']],
  [['trend', '.']],
  [['report', '.', '--output', 'report.html']],
  [['suppressions', '.']],
  [['rules']],
  [['explain', 'inside-out-goal']],
  [['init', '--yes', '--output', 'elsewhere.yaml']],
  [['test-rules', 'pack.yaml']],
  [['print-config', 'plan.md']],
  [['baseline', 'plan.md']],
  [['lint', 'plan.md']],
  [['lnt']],
  [['lint', '--kond', 'qbr']],
  [['lint', '--min-score', '101']],
  [['lint', 'gone.md']],
  [['lint', 'binary.md']],
  [['lint', 'latin.md']],
  [['lint', 'empty']],
  [['lint', 'broken']],
  [['lint', 'plan.md', '--config', 'gone.json']],
  [['lint', 'plan.md', '--output', 'plan.md']],
  [['lint', 'plan.md', '--output', '/dev/full']],
  [['lint', '--since', 'gone']],
  [['merge', 'plan.md']],
  [['trend', 'gone.md']],
  [['explain', 'nothing']],
  [['test-rules', 'broken/.outside-in.json']],
]

describe('the program that stays loaded for tests', () => {
  before(function () {
    if (unbuilt !== undefined) this.skip()
  })

  it('says and does what a process of its own does', function () {
    this.timeout(120_000)
    const [kept, own] = [given(), given()]
    try {
      for (const [words, options] of runs) {
        const [here, there] = [[runCli, kept.path] as const, [runProcess, own.path] as const].map(([run, cwd]) => {
          const { status, stdout, stderr } = run(words, { ...options, cwd })
          return [status, ...[stdout, stderr].map((text) => text.replaceAll(basename(cwd), 'folder'))]
        })
        assert.deepEqual(here, there, words.join(' '))
      }
    } finally {
      kept.remove()
      own.remove()
    }
  })
})

function given(): ReturnType<typeof makeFolder> {
  const folder = makeFolder({
    'plan.md': plan,
    'review.md': review,
    'pack.yaml': pack,
    'binary.md': 'a\0b',
    'empty/none.txt': '',
    'broken/.outside-in.json': '{ "rulez": 1 }',
    'broken/plan.md': plan,
  })
  writeFileSync(join(folder.path, 'latin.md'), new Uint8Array([0x23, 0x20, 0xe9, 0x0a]))
  return folder
}
