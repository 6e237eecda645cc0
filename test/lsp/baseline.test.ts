import assert from 'node:assert/strict'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from 'vscode-languageserver'
import { baselineName, baselineText } from '../../server/src/core/compare/baseline.ts'
import { fingerprinted } from '../../server/src/core/compare/fingerprinted.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { type DocumentStatus, documentStatusRequest } from '../../server/src/lsp/protocol/document-status.ts'
import { startClient, type TestClient, temporaryFolder } from './client.ts'

const plan = '---\nkind: crm-plan\n---\n\n# Plan\n\n## Retention\n\nOur goal is to lock in every customer with a two-year contract.\n'
const own = 'We will own the customer relationship.'
const engine = createEngine(resolveConfig())
const entriesOf = (text: string, path: string) =>
  fingerprinted(engine.read(text, { path })).findings.map(({ rule, fingerprint }) => ({ path, rule, fingerprint: fingerprint! }))

describe('a baseline in the editor', function () {
  this.timeout(60_000)
  let folder: ReturnType<typeof temporaryFolder>
  let client: TestClient | undefined
  beforeEach(() => {
    folder = temporaryFolder()
    mkdirSync(join(folder.path, 'plans'))
    writeFileSync(join(folder.path, baselineName), baselineText(entriesOf(plan, 'plans/a plan.md')))
  })
  afterEach(async () => {
    await client?.stop()
    folder.remove()
  })
  const uriOf = (path: string) => `${folder.uri}/${path.split('/').map(encodeURIComponent).join('/')}`
  const rules = (found: readonly Diagnostic[]) => found.flatMap(({ code }) => (code === undefined ? [] : [code]))
  const status = (uri: string) => client!.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri })

  it('is not told again, and what is new is', async () => {
    client = await startClient({ folders: [folder.uri] })
    const uri = uriOf('plans/a plan.md')
    client.open(uri, plan)
    assert.deepEqual(rules(await client.push(uri)), [])
    const { findings, known } = await status(uri)
    assert.deepEqual([findings, known], [0, entriesOf(plan, 'x').length])
    client.change(uri, `${plan}\n${own}\n`, 2)
    assert.ok(rules(await client.push(uri, ({ version }) => version === 2)).length > 0)
  })

  it('is looked at again when it changes, follows a document that was renamed, and can be switched off', async () => {
    client = await startClient({ folders: [folder.uri], settings: {} })
    writeFileSync(join(folder.path, 'plans/a plan.md'), plan)
    renameSync(join(folder.path, 'plans/a plan.md'), join(folder.path, 'moved.md'))
    const uri = uriOf('moved.md')
    client.open(uri, plan)
    assert.deepEqual(rules(await client.push(uri)), [])
    rmSync(join(folder.path, baselineName))
    const changed = () =>
      client!.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(baselineName), type: 2 }] })
    await changed()
    assert.ok(rules(await client.push(uri, ({ diagnostics }) => diagnostics.length > 0)).length > 0)
    writeFileSync(join(folder.path, baselineName), baselineText(entriesOf(plan, 'moved.md')))
    client.pushed.length = 0
    await changed()
    assert.deepEqual(rules(await client.push(uri)), [])
    client.settings = { baseline: false }
    client.pushed.length = 0
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    assert.ok(rules(await client.push(uri)).length > 0)
  })

  it('that is broken is told, and hides nothing', async () => {
    writeFileSync(join(folder.path, baselineName), 'nonsense\n')
    client = await startClient({ folders: [folder.uri] })
    const uri = uriOf('plans/a plan.md')
    client.open(uri, plan)
    assert.ok(rules(await client.push(uri)).length > 0)
    assert.match((await status(uri)).problems.join(), /The baseline could not be read: .*:1:1 {2}A line of a baseline/)
  })
})
