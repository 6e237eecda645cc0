import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { lintFormats } from '../../server/src/cli/formats/lint-formats.ts'
import { portfolioFormats } from '../../server/src/cli/formats/portfolio-formats.ts'
import { scoreFormats } from '../../server/src/cli/formats/score-formats.ts'
import { suppressionsFormats } from '../../server/src/cli/formats/suppressions-formats.ts'
import { trendFormats } from '../../server/src/cli/formats/trend-formats.ts'
import { makeFolder, runCli, unbuilt } from './run-cli.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Documents of every kind, by names that say nothing of what is in them. */
const documents = Object.fromEntries(
  readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path, at) => [`${/20\d\d-Q\d/.exec(path)?.[0] ?? 'd'}/${at}.md`, readFileSync(join(root, 'samples', path), 'utf8')]),
)

documents['d/silent.md'] = `---
kind: strategy
---

# Zebrafish expansion

<!-- outside-in-disable-next-line inside-out-goal -- marmalade wording wanted by the chairwoman (owner: Ophelia Quince, until: 2099-03-31) -->
We will increase revenue by 20 % next year.

<!-- outside-in-disable-next-line vanity-measure -- gooseberry (owner: Ophelia Quince, until: whenever Barnaby nods) -->
We will push the app to every account.
`

/** What the rules and the interface say themselves, of whatever document: their sources, without the word lists. */
const own = wordsOf(
  ['core/rules', 'core/report', 'core/score', 'core/metrics', 'core/trend', 'cli']
    .flatMap((folder) =>
      readdirSync(join(root, 'server/src', folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(join(root, 'server/src', folder, path), 'utf8')),
    )
    .join('\n'),
)
const secret = new Set([...wordsOf(Object.values(documents).join('\n'))].filter((word) => !own.has(word)))

/** Words of four letters and more, in small letters. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
}

/** Words of documents that a text gives away. Hashes are no words. */
function leaked(text: string): readonly string[] {
  return [...wordsOf(text.replace(/\b[0-9a-f]{16,}\b/g, ''))].filter((word) => secret.has(word))
}

const suite = unbuilt === undefined ? describe : describe.skip

suite(`--redact${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  const folder = makeFolder({ ...documents, '.outside-in.json': '{ "extends": "all" }', 'd/bad.md': new Uint8Array([0xff, 0x41]) })
  after(() => folder.remove())

  it('has words to look for, which reports give away without it', () => {
    assert.ok(secret.size > 500, String(secret.size))
    const { stdout } = runCli(['lint', '--format', 'json'], { cwd: folder.path })
    const given = [leaked(stdout).length, leaked(runCli(['trend'], { cwd: folder.path }).stdout).length]
    assert.ok(given[0]! > 100 && given[1]! >= 3, String(given))
  })

  const commands: readonly (readonly [command: string, formats: readonly string[]])[] = [
    ['lint', Object.keys(lintFormats)],
    ['score', Object.keys(scoreFormats).filter((name) => name !== 'svg')],
    ['trend', Object.keys(trendFormats)],
    ['report', Object.keys(portfolioFormats)],
    ['suppressions', Object.keys(suppressionsFormats)],
  ]
  for (const [command, formats] of commands)
    it(`lets no word of a document into any output of ${command}`, () => {
      const words = formats.flatMap((name) => ['--format', `${name}:../${command}.${name}`])
      const out = makeFolder({})
      const { status, stdout, stderr } = runCli([command, folder.path, '--redact', ...words], {
        cwd: out.path,
        env: { GITHUB_STEP_SUMMARY: join(out.path, 'summary.md') },
      })
      assert.equal(status, 2, stderr)
      for (const [name, text] of [['stdout', stdout] as const, ['stderr', stderr] as const]) assert.deepEqual(leaked(text), [], name)
      for (const name of formats) {
        const text = readFileSync(join(out.path, '..', `${command}.${name}`), 'utf8')
        assert.deepEqual(leaked(text), [], name)
        assert.match(text, /d\/\w+\.md|20\d\d-Q\d/, name)
      }
      if (command === 'lint') assert.deepEqual(leaked(readFileSync(join(out.path, 'summary.md'), 'utf8')), [])
      out.remove()
    })

  it('keeps to the published schemas', () => {
    for (const [words, schema] of [
      [['lint'], 'report'],
      [['trend'], 'trend'],
    ] as const) {
      const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(join(root, `server/schema/${schema}.schema.json`), 'utf8')))
      const value = JSON.parse(runCli([...words, '--redact', '--format', 'json'], { cwd: folder.path }).stdout)
      assert.ok(valid(value), JSON.stringify(valid.errors))
    }
  })

  it('lets no word into a picture', () => {
    for (const path of Object.keys(documents).filter((_, at) => at % 5 === 3)) {
      const { stdout, stderr } = runCli(['score', path, '--redact', '--format', 'svg'], { cwd: folder.path })
      assert.deepEqual(leaked(stdout + stderr), [], path)
    }
  })

  it('leaves positions, rules and hashes as they are', () => {
    const told = (words: readonly string[]) =>
      runCli(['lint', '--format', 'jsonl', ...words], { cwd: folder.path })
        .stdout.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ path, rule, severity, line, column, endLine, endColumn, fingerprint }) => [
          path,
          rule,
          severity,
          line,
          column,
          endLine,
          endColumn,
          fingerprint,
        ])
    assert.deepEqual(told(['--redact']), told([]))
    const ranges = (words: readonly string[]) =>
      JSON.parse(runCli(['lint', '--format', 'rdjson', ...words], { cwd: folder.path }).stdout).diagnostics.map(
        ({ location }: { location: unknown }) => location,
      )
    assert.deepEqual(ranges(['--redact']), ranges([]))
  })

  it('is not for changes of an agenda, which name its items', () => {
    const { status, stderr } = runCli(['score', '--what-if', '--redact'], { cwd: folder.path })
    assert.equal(status, 2)
    assert.match(stderr, /--what-if.*cannot be used with.*--redact/)
  })
})
