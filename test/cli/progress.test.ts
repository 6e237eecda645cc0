import assert from 'node:assert/strict'
import { makeFolder, runProcess, unbuilt } from './run-cli.ts'

/** Has the program take its error output for a terminal. */
const terminal = { NODE_OPTIONS: '--import "data:text/javascript,process.stderr.isTTY=true"', CI: '' }

describe('what is shown while documents are read', function () {
  this.timeout(60_000)
  let folder: ReturnType<typeof makeFolder>
  before(function () {
    if (unbuilt !== undefined) this.skip()
    const moss = '# Notes on moss\n\nIt is green.\n\n'
    folder = makeFolder({ 'large notes.md': moss.repeat(12_000), 'small.md': moss })
  })
  after(() => folder?.remove())
  const told = (paths: readonly string[], env: Readonly<Record<string, string>>) =>
    runProcess(['lint', ...paths], { cwd: folder.path, env }).stderr

  it('names a large document, and takes the line away again', () => {
    const said = told(['large notes.md'], terminal)
    assert.match(said, /^\r\u001b\[2KReading large notes\.md \(0\.4 MB\), which takes a while …/)
    assert.ok(said.endsWith('\r\u001b[2K'), JSON.stringify(said))
    assert.match(told([], terminal), /Reading 0 of 2: large notes\.md \(0\.4 MB\)/)
    assert.doesNotMatch(told(['small.md'], terminal), /small\.md/)
  })

  it('is nothing in logs', () => {
    assert.equal(told([], {}), '')
    assert.equal(told([], { ...terminal, CI: 'true' }), '')
    assert.notEqual(told(['large notes.md'], { ...terminal, CI: 'false' }), '')
  })
})
