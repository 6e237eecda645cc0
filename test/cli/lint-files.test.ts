import assert from 'node:assert/strict'
import { createLinter } from '../../server/src/cli/lint-files.ts'
import { nodeHost } from '../../server/src/host/node.ts'

describe('reading files', () => {
  const text = new TextEncoder().encode('---\nkind: strategy\n---\n\n# Plan\n')

  it('takes the blame for a fault of its own', async () => {
    // A configuration that is no text is what no file can be.
    const broken = createLinter({ ...nodeHost, readText: async () => 7 as unknown as string }, '/plans')
    const read = await broken.readBytes(() => text, '/plans/a.md')
    assert.ok('reason' in read)
    assert.match(read.reason, /^Outside-In failed on it \(.+\), which is no fault of the document; please report it$/)
  })

  it('says of what cannot be fetched why', async () => {
    const linter = createLinter(nodeHost, '/plans')
    const take = () => {
      throw Object.assign(new Error('x'), { code: 'EACCES' })
    }
    assert.deepEqual(await linter.readBytes(take, '/plans/a.md'), { path: 'a.md', reason: 'there is no permission to read it' })
  })
})
