import assert from 'node:assert/strict'
import type { DocumentDiagnosticReport, Hover } from 'vscode-languageserver/node'
import { madeUpPlan } from '../../server/tasks/made-up-plan.ts'
import { serverMemory } from '../../server/tasks/server-memory.ts'
import { buildServer, startClient, type TestClient, usualCapabilities } from './client.ts'

const capabilities = { ...usualCapabilities, textDocument: { ...usualCapabilities.textDocument, diagnostic: {} } }
const uriOf = (index: number) => `untitled:plan-${index}.md`
const measures = '## How we measure success\n\n- Followers on Instagram\n- Impressions per post\n'
const texts = Array.from({ length: 12 }, (_, index) => madeUpPlan(20_000, index) + measures)

describe('many open documents', function () {
  this.timeout(240_000)
  let client: TestClient
  const pull = (index: number, previousResultId?: string) =>
    client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: uriOf(index) },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    })

  before(async () => {
    buildServer()
    client = await startClient({ capabilities, options: { status: true } })
  })
  after(() => client.stop())

  it('are all read, and read again by none but who asks', async () => {
    const told: string[] = []
    client.connection.onNotification('outsideIn/documentStatusChanged', ({ uri }: { uri: string }) => void told.push(uri))
    const ids: string[] = []
    for (const [index, text] of texts.entries()) {
      client.open(uriOf(index), text)
      const report = await pull(index)
      assert.equal(report.kind, 'full')
      assert.ok(report.kind === 'full' && report.items.length > 0)
      ids.push(report.resultId ?? '')
    }
    assert.deepEqual(
      told,
      texts.map((_, index) => uriOf(index)),
    )
    for (const index of texts.keys()) assert.deepEqual(await pull(index, ids[index]), { kind: 'unchanged', resultId: ids[index] })
    client.change(uriOf(3), `${texts[3]}\nMore.\n`, 2)
    assert.equal((await pull(3, ids[3])).kind, 'full')
    assert.deepEqual(told.slice(texts.length), [uriOf(3)], 'only the one that was edited is read again')
  })

  it('answer as ever when their reading was given up for others', async () => {
    const lines = texts[0]!.split('\n')
    const position = { line: lines.indexOf('- Followers on Instagram'), character: 4 }
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: uriOf(0) }, position })
    assert.match(JSON.stringify(hover), /Attention is counted as success/)
  })

  it('take less than twice the memory of their bare trees', async () => {
    const { server, trees } = await serverMemory(Array.from({ length: 200 }, (_, index) => madeUpPlan(4_000 + 1_000 * (index % 10), index)))
    assert.ok(server.full < 2 * trees.full, `${server.full} bytes against ${trees.full}`)
  })
})
