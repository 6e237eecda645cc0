import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder, type RunOptions, runCli, runProcess, unbuilt } from './run-cli.ts'

const plan = '---\nkind: strategy\n---\n\n# Growth plan\n\nOur goal is to push the app to every account this year.\n\n- Drive adoption.\n'
const review = '---\nkind: qbr\ndate: 2026-09-30\n---\n\n# Review\n\n1. Welcome (5 min)\n2. Our roadmap (40 min)\n3. Your goals (10 min)\n'
const pack =
  'ownRules:\n  ours/push:\n    message: Say what they gain.\n    phrases: push the app\n    examples:\n      bad: We ⟦push the app⟧.\n'

/**
 * At least one run of each command, and of each way to fail, with the status that it ends with. What each prints and how it ends must not
 * depend on what ran before.
 */
const runs: readonly (readonly [status: number, words: readonly string[], options?: RunOptions])[] = [
  [0, []],
  [0, ['--version']],
  [0, ['--help']],
  [0, ['lint', '--help']],
  [0, ['lint', '.', '--fail-on', 'none']],
  [1, ['lint', 'plan.md', '--fail-on', 'hint']],
  [0, ['lint', 'plan.md', '--format', 'sarif']],
  [0, ['lint', '-', '--kind', 'strategy'], { input: plan }],
  [0, ['lint', '-'], { input: '' }],
  [0, ['lint', 'plan.md'], { env: { FORCE_COLOR: '1' } }],
  [0, ['lint', 'plan.md', '--format', 'github'], { env: { GITHUB_WORKSPACE: '/' } }],
  [0, ['lint', '--shard', '1/1', '--output', 'all.json']],
  [0, ['merge', 'all.json']],
  [0, ['score', '.']],
  [0, ['score', '--what-if', 'review.md']],
  [0, ['trend', '.']],
  [0, ['report', '.', '--output', 'report.html']],
  [0, ['suppressions', '.']],
  [0, ['rules']],
  [0, ['explain', 'inside-out-goal']],
  [0, ['init', 'elsewhere', '--yes']],
  [0, ['test-rules', 'pack.yaml']],
  [0, ['print-config', 'plan.md']],
  [0, ['baseline', 'plan.md']],
  [0, ['lint', 'plan.md']],
  [2, ['lnt']],
  [2, ['lint', '--kond', 'qbr']],
  [2, ['lint', '--min-score', '101']],
  [2, ['lint', 'gone.md']],
  [2, ['lint', '../faults/binary.md']],
  [2, ['lint', '../faults/latin.md']],
  [2, ['lint', 'elsewhere']],
  [2, ['lint', '../faults']],
  [2, ['lint', 'plan.md', '--config', 'gone.json']],
  [2, ['lint', 'plan.md', '--output', 'plan.md']],
  [2, ['lint', 'plan.md', '--output', '/dev/full']],
  [2, ['lint', '--since', 'gone']],
  [2, ['merge', 'plan.md']],
  [2, ['trend', 'gone.md']],
  [2, ['explain', 'nothing']],
  [2, ['test-rules', '../faults/.outside-in.json']],
]

describe('the program that stays loaded for tests', () => {
  before(function () {
    if (unbuilt !== undefined) this.skip()
  })

  it('says and does what a process of its own does', function () {
    this.timeout(120_000)
    const [kept, own] = [given(), given()]
    try {
      for (const [expected, words, options] of runs) {
        const [here, there] = [[runCli, kept.path] as const, [runProcess, own.path] as const].map(([run, folder]) => {
          const { status, stdout, stderr } = run(words, { ...options, cwd: join(folder, 'plans') })
          return { status, texts: [stdout, stderr].map((text) => text.replaceAll(basename(folder), 'folder')) }
        })
        assert.deepEqual(here, there, words.join(' '))
        assert.equal(here?.status, expected, `${words.join(' ')}\n${here?.texts.join('\n')}`)
      }
    } finally {
      kept.remove()
      own.remove()
    }
  })

  it('ends with 1 and the stack where something fails that nobody catches, as Node does', async () => {
    const folder = makeFolder({ 'cli.mjs': "throw new Error('at the start')\n" })
    const program = fork(fileURLToPath(new URL('warm-program.mjs', import.meta.url)), [join(folder.path, 'cli.mjs')], {
      execArgv: [],
      serialization: 'advanced',
    })
    try {
      program.send({ number: 7, words: ['lint'], cwd: folder.path, input: '', env: { ...process.env } })
      const [{ number, status, stdout, stderr }] = await once(program, 'message')
      assert.deepEqual({ number, status, stdout }, { number: 7, status: 1, stdout: '' })
      assert.match(stderr, /^Error: at the start\n {4}at /)
    } finally {
      program.kill()
      folder.remove()
    }
  })
})

/** What is wrong stands in a place of its own, so that nobody meets it who does not name it. */
function given(): ReturnType<typeof makeFolder> {
  return makeFolder({
    'plans/plan.md': plan,
    'plans/review.md': review,
    'plans/pack.yaml': pack,
    'plans/elsewhere/none.txt': '',
    'faults/.outside-in.json': '{ "rulez": 1 }',
    'faults/plan.md': plan,
    'faults/binary.md': 'a\0b',
    'faults/latin.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
  })
}
