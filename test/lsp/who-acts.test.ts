import assert from 'node:assert/strict'
import type { SemanticTokens } from 'vscode-languageserver/node'
import { type WhoActs, whoActsRequest } from '../../server/src/lsp/protocol/who-acts.ts'
import { startClient, type TestClient, usualCapabilities } from './client.ts'

const uri = 'file:///plans/library.md'
const plan =
  '---\nkind: strategy\n---\n\n# Plan of the library\n\n## Goals\n\nReaders came back. We opened the hall.\n\n- Increase visits\n  by 20 %\n'
const tokens = {
  dynamicRegistration: false,
  requests: { full: true, range: true },
  tokenTypes: [],
  tokenModifiers: [],
  formats: ['relative' as const],
}
const capabilities = { ...usualCapabilities, textDocument: { ...usualCapabilities.textDocument, semanticTokens: tokens } }

describe('who acts', () => {
  const clients: TestClient[] = []
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop()
  })
  const start = async (setup: Parameters<typeof startClient>[0]): Promise<TestClient> => {
    const client = await startClient(setup)
    clients.push(client)
    client.open(uri, plan)
    return client
  }
  const asked = (client: TestClient, range?: object) =>
    client.connection.sendRequest<SemanticTokens>(`textDocument/semanticTokens/${range ? 'range' : 'full'}`, {
      textDocument: { uri },
      ...(range ? { range } : {}),
    })

  it('is told with the line of the title, which no comment in front matter is', async () => {
    const client = await start({ options: { status: true }, capabilities })
    const remarked = 'file:///plans/remarked.md'
    client.open(remarked, plan.replace('---\n', '---\n# What this is\n'))
    assert.equal((await client.connection.sendRequest<WhoActs>(whoActsRequest, { uri: remarked })).titleLine, 5)
  })

  it('is told with the number of sentences of each', async () => {
    const client = await start({ options: { status: true }, capabilities })
    const told = await client.connection.sendRequest<WhoActs>(whoActsRequest, { uri })
    assert.deepEqual(told.counts, { customer: 1, company: 2, product: 0 })
    assert.equal(told.sentences, 3)
    assert.equal(told.unsaid, 1)
    assert.deepEqual(told.clauses[0], {
      side: 'customer',
      unsaid: false,
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 17 } },
    })
    assert.equal(client.initialized.capabilities.semanticTokensProvider, undefined, 'the extension shows it by itself')
    client.open('file:///notes.md', '# Notes\n\nWe bought milk.\n')
    assert.equal(await client.connection.sendRequest(whoActsRequest, { uri: 'file:///notes.md' }), null)
    assert.equal(await client.connection.sendRequest(whoActsRequest, { uri: 'file:///not-open.md' }), null)
  })
  it('is told other editors as tokens, each on one line, where the settings turn it on', async () => {
    const client = await start({ capabilities, settings: { whoActs: true } })
    assert.deepEqual(client.initialized.capabilities.semanticTokensProvider?.legend, {
      tokenTypes: ['customer', 'company', 'product'],
      tokenModifiers: ['implicit'],
    })
    const { data } = await asked(client)
    assert.deepEqual(data, [8, 0, 17, 0, 0, 0, 19, 18, 1, 0, 2, 2, 15, 1, 1, 1, 0, 9, 1, 1])
    const part = await asked(client, { start: { line: 10, character: 0 }, end: { line: 10, character: 5 } })
    assert.deepEqual(part.data, [10, 2, 15, 1, 1])
  })
  it('is not looked at where it is off', async () => {
    const client = await start({ capabilities })
    assert.deepEqual((await asked(client)).data, [])
  })
})
