import assert from 'node:assert/strict'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CannotRun } from '../../server/src/cli/cannot-run.ts'
import { readInWorkers } from '../../server/src/cli/read-in-workers.ts'
import { madeUpPlan } from '../../server/tasks/made-up-plan.ts'
import { cli, makeFolder, unbuilt } from './run-cli.ts'

describe('reading in workers', () => {
  let folder: ReturnType<typeof makeFolder>
  before(function () {
    if (unbuilt !== undefined) this.skip()
  })
  after(() => folder?.remove())

  it('tells of broken configurations that of the first file, whichever worker meets one first', async () => {
    const slow = Array.from({ length: 7 }, (_, index) => `slow/${index}.md`)
    folder = makeFolder({
      ...Object.fromEntries(slow.map((path, seed) => [path, madeUpPlan(20_000, seed)])),
      'first/.outside-in.json': '{ "first": 1 }',
      'first/a.md': '# A plan\n\nOur goals.\n',
      'second/.outside-in.json': '{ "second": 1 }',
      'second/a.md': '# A plan\n\nOur goals.\n',
    })
    // Eight files go to the first worker, of which the last has a fault; the second begins with one.
    const paths = [...slow, 'first/a.md', ...Array.from({ length: 56 }, () => 'second/a.md')]
    const files = paths.map((path) => join(folder.path, path))
    const pool = { program: pathToFileURL(cli), workers: 2, task: { cwd: folder.path }, progress: { begin() {}, step() {} } }
    await assert.rejects(readInWorkers(files, pool), (error) => error instanceof CannotRun && /"first"/.test(error.message))
  })
})
