import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder as folderOf, runCli, unbuilt } from './run-cli.ts'

const made: { remove(): void }[] = []
const suite = unbuilt === undefined ? describe : describe.skip

const plan =
  '---\nkind: strategy\n---\n\n# Growth plan\n\nOur goal is to grow share of wallet and push the app to every account this year.\n\n## Aims\n\n- Increase revenue per member by 20 %.\n- Drive adoption of the app.\n'

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files)
  made.push(folder)
  return folder.path
}

suite(`outside-in report${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  after(() => {
    for (const folder of made) folder.remove()
  })

  it('writes a page whose links lead from where it stands', () => {
    const cwd = makeFolder({ 'plans/a b.md': plan, 'notes.md': '# Notes\n\nNothing.\n' })
    const { status, stderr } = runCli(['report', '--output', 'out/deep/report.html'], { cwd })
    assert.equal(status, 0, stderr)
    const page = readFileSync(join(cwd, 'out/deep/report.html'), 'utf8')
    assert.match(page, /href="\.\.\/\.\.\/plans\/a%20b\.md"/)
    assert.match(page, /<strong>1 plan<\/strong> among 2 documents/)
  })

  it('says the same each time, in all formats at once', () => {
    const run = (): readonly string[] => {
      const { status, stderr } = runCli(
        ['report', 'samples', '--format', 'html:r.html', '--format', 'json:r.json', '--format', 'markdown:r.md'].map((word) =>
          word === 'samples' ? join(process.cwd(), 'samples') : word,
        ),
        { cwd },
      )
      assert.equal(status, 0, stderr)
      return ['r.html', 'r.json', 'r.md'].map((name) => readFileSync(join(cwd, name), 'utf8'))
    }
    const cwd = makeFolder({})
    assert.deepEqual(run(), run())
  })

  it('leads where --link says, and refuses patterns that lead nowhere', () => {
    const cwd = makeFolder({ 'plan.md': plan })
    const { stdout } = runCli(['report', '--format', 'markdown', '--link', 'https://git.example/blob/main/{path}#L{line}'], { cwd })
    assert.match(stdout, /<https:\/\/git\.example\/blob\/main\/plan\.md#L1>/)
    for (const [pattern, said] of [
      ['https://git.example', /names no \{path\}/],
      ['https://git.example/{path}/{column}', /knows \{path\} and \{line\}, and no \{column\}/],
      ['javascript:{path}', /leads to documents/],
    ] as const) {
      const { status, stderr } = runCli(['report', '--link', pattern], { cwd })
      assert.equal(status, 2)
      assert.match(stderr, said)
    }
  })

  it('redacts all formats', () => {
    const cwd = makeFolder({ 'plan.md': plan })
    for (const format of ['html', 'json', 'markdown']) {
      const { stdout } = runCli(['report', '--redact', '--format', format], { cwd })
      assert.doesNotMatch(stdout, /share of wallet|Growth plan/, format)
      assert.match(stdout, /plan\.md/, format)
    }
  })

  it('tells on the page what could not be read, and exits with 2', () => {
    const cwd = makeFolder({ 'plan.md': plan, 'broken.md': 'a\0b' })
    const { status, stdout, stderr } = runCli(['report'], { cwd })
    assert.equal(status, 2)
    assert.match(stderr, /^broken\.md: not read, it is not a text file\.\n$/)
    assert.match(stdout, /could not be read:<\/b> it is not a text file\./)
  })

  it('never writes over a document it reads', () => {
    const cwd = makeFolder({ 'plan.md': plan })
    assert.equal(runCli(['report', '--output', 'plan.md'], { cwd }).status, 2)
    assert.equal(readFileSync(join(cwd, 'plan.md'), 'utf8'), plan)
  })
})
