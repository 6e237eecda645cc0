import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Log } from 'sarif'
import { lintFormats } from '../../server/src/cli/formats/lint-formats.ts'
import { makeFolder, type RunOptions, runCli, unbuilt } from './run-cli.ts'

/** A plan with something to suggest, whatever else the rules come to say. */
const plan = `---
kind: strategy
---

# Growth plan

We will push the app to every account.

## Why clinics choose us

- Role-based permissions
- Dark mode
- 90 report templates

## How we measure success

- Followers on Instagram
- App downloads
`

const suite = unbuilt === undefined ? describe : describe.skip

suite(`the formats of outside-in lint${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  let folder = makeFolder({})
  afterEach(() => folder.remove())

  function lint(files: Readonly<Record<string, string | Uint8Array>>, words: readonly string[], options: RunOptions = {}) {
    folder.remove()
    folder = makeFolder(files)
    return runCli(['lint', ...words], { cwd: folder.path, ...options })
  }

  function at(path: string): string {
    return readFileSync(join(folder.path, path), 'utf8')
  }

  it('can all be written at once, the same in every run', () => {
    const words = Object.keys(lintFormats).flatMap((name) => ['--format', `${name}:out/${name}`])
    const files = { 'plan.md': plan, 'plans/b, c: 100 %.md': plan }
    const first = lint(files, words)
    assert.deepEqual([first.status, first.stdout, first.stderr], [0, '', ''])
    const before = Object.keys(lintFormats).map((name) => at(`out/${name}`))
    lint(files, words)
    assert.deepEqual(
      Object.keys(lintFormats).map((name) => at(`out/${name}`)),
      before,
    )
    for (const text of before) assert.ok(!text.includes(folder.path))
  })

  it('are told by --help and by the page on output', () => {
    const help = runCli(['lint', '--help']).stdout
    const page = readFileSync(new URL('../../server/docs/output.md', import.meta.url), 'utf8')
    for (const [name, { purpose }] of Object.entries(lintFormats)) {
      assert.ok(help.includes(`  ${name} `) && help.includes(purpose), name)
      assert.ok(page.includes(`| \`${name}\` |`), name)
    }
  })

  it('refuse to share a file', () => {
    const { status, stderr } = lint({ 'plan.md': plan }, ['--format', 'json:a', '--format', 'html:./a'])
    assert.equal(status, 2)
    assert.match(stderr, /cannot both be written to .*a: give each a file of its own/)
  })

  it('as annotations add to the summary of the job, and go on where it cannot be written', () => {
    const beside = makeFolder({})
    const summary = join(beside.path, 'summary.md')
    writeFileSync(summary, 'Before.\n')
    const { stdout } = lint({ 'plan.md': plan }, ['--format', 'github'], { env: { GITHUB_STEP_SUMMARY: summary } })
    assert.match(stdout, /^::notice file=plan\.md,line=\d+/)
    assert.match(readFileSync(summary, 'utf8'), /^Before\.\n<!-- outside-in -->\n\n### Outside-In: \d+ suggestions in 1 of 1 document/)
    writeFileSync(summary, '')
    lint({ 'plan.md': plan }, ['--format', 'github', '--format', 'github:too.txt'], { env: { GITHUB_STEP_SUMMARY: summary } })
    assert.equal(readFileSync(summary, 'utf8').match(/^### Outside-In/gm)?.length, 1)
    const failing = lint({ 'plan.md': plan }, ['--format', 'github'], { env: { GITHUB_STEP_SUMMARY: '/nowhere/at/all' } })
    assert.match(failing.stdout, /^::notice/)
    assert.match(failing.stderr, /^The summary of the job could not be written: /)
    assert.equal(failing.status, 0)
    writeFileSync(summary, 'x'.repeat(1_048_500))
    const full = lint({ 'plan.md': plan }, ['--format', 'github'], { env: { GITHUB_STEP_SUMMARY: summary } })
    assert.match(full.stderr, /no room/)
    assert.equal(readFileSync(summary, 'utf8').length, 1_048_500)
    beside.remove()
  })

  it('tell what could not be read', () => {
    const files = { 'plan.md': plan, 'bad.md': new Uint8Array([0xff, 0x41]) }
    const words = ['sarif', 'junit', 'checkstyle', 'jsonl', 'markdown'].flatMap((name) => ['--format', `${name}:${name}`])
    assert.equal(lint(files, words).status, 2)
    for (const name of ['sarif', 'junit', 'checkstyle', 'jsonl', 'markdown']) assert.match(at(name), /not valid UTF-8/, name)
    const [run] = (JSON.parse(at('sarif')) as Log).runs
    assert.equal(run!.invocations![0]!.executionSuccessful, false)
  })

  it('know a finding again by its fingerprint after edits elsewhere', () => {
    const prints = (text: string) => {
      const { stdout } = lint({ 'plan.md': text }, ['--format', 'sarif'])
      return (JSON.parse(stdout) as Log).runs[0]!.results!.map(({ partialFingerprints }) => partialFingerprints!['outsideInSentence/v1'])
    }
    const before = prints(plan)
    assert.ok(before.length >= 2)
    assert.ok(before.every((print) => /^[0-9a-f]{16}$/.test(print!)))
    assert.deepEqual(prints(plan.replace('# Growth plan\n', '# Growth plan\n\nThis is our plan for the year.\n')), before)
  })

  describe('by a validator of SARIF', () => {
    const tool = validator()

    it(`are valid${typeof tool === 'string' ? '' : ` (${tool.missing})`}`, function () {
      if (typeof tool !== 'string') return this.skip()
      lint(
        {
          '.outside-in.json': '{ "rules": { "vanity-measure": "warning", "feature-list-value-proposition": "error" } }',
          'plan.md': plan,
          'plans/a b, c%: #ü.md': plan,
          'bad.md': new Uint8Array([0]),
        },
        ['--format', 'sarif:out.sarif'],
      )
      assert.deepEqual(complaints(tool, join(folder.path, 'out.sarif')), [])
      writeFileSync(join(folder.path, 'broken.sarif'), at('out.sarif').replaceAll('"startLine"', '"startLime"'))
      assert.ok(complaints(tool, join(folder.path, 'broken.sarif')).length > 0)
    })
  })
})

/** Where the validator is; why there is none on this platform. */
function validator(): string | { readonly missing: string } {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`@microsoft/sarif-multitool-${process.platform}/package.json`))
    const path = join(folder, 'Sarif.Multitool')
    if (!existsSync(path)) return { missing: 'the validator has no program for this platform' }
    accessSync(path, constants.X_OK)
    return path
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { missing: code === 'EACCES' ? 'the validator may not be run: chmod u+x its program' : `no validator for ${process.platform}` }
  }
}

/** What the validator calls an error. It ends well all the same. */
function complaints(tool: string, file: string): readonly string[] {
  const { stdout, error } = spawnSync(tool, ['validate', file], {
    encoding: 'utf8',
    // Without, it looks for libraries that few machines have.
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  })
  if (error !== undefined) throw error
  assert.match(stdout, /Analysis completed successfully/)
  return stdout.split('\n').filter((line) => / error [A-Z]+\d+: /.test(line))
}
