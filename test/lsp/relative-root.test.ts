import assert from 'node:assert/strict'
import { jobsRequest } from '../../server/src/lsp/protocol/jobs.ts'
import { type ReadPlansResult, readPlansRequest } from '../../server/src/lsp/protocol/plan-outline.ts'
import { startClient, type TestClient } from './client.ts'

describe('a root that names no place, as editors make of a relative path', () => {
  let client: TestClient
  before(async () => {
    client = await startClient({ folders: ['file://.'] })
  })
  after(() => client.stop())

  it('holds no files, and nothing is logged of it', async () => {
    const logged: unknown[] = []
    client.connection.onNotification('window/logMessage', (message: unknown) => void logged.push(message))
    client.open(
      'file:///plan.md',
      '---\nkind: strategy\n---\n\n# Plan\n\n## Jobs to be done\n\nWhen I come home late, I want to eat soon.\n',
    )
    await client.push('file:///plan.md', ({ diagnostics }) => diagnostics.length > 0)
    assert.deepEqual(await client.connection.sendRequest<ReadPlansResult>(readPlansRequest, { most: null }), { read: 0, left: 0 })
    await client.connection.sendRequest(jobsRequest, null)
    assert.deepEqual(logged, [])
  })
})
