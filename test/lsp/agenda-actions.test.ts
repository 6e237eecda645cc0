import assert from 'node:assert/strict'
import { CancellationTokenSource, type CodeAction, type TextDocumentEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { startClient, type TestClient } from './client.ts'

const uri = 'file:///reviews/spring.md'
const agenda = `---
kind: qbr
---

# Spring review

## Agenda (90 minutes)

| Time      | Topic                        | Lead |
|-----------|------------------------------|------|
| 9:00–9:05 | Welcome                      | Ana  |
| 9:05–9:40 | Product roadmap              | Bo   |
| 9:40–10:05 | Sales pipeline and forecast | Cy   |
| 10:05–10:20 | Stock and delivery         | Di   |
| 10:20–10:30 | Why customers left us      | Cy   |

## Notes

Nothing yet.
`
const lines = agenda.split('\n')
const lineOf = (words: string) => lines.findIndex((line) => line.includes(words))

describe('what if the agenda were another', () => {
  let client: TestClient

  before(async () => {
    client = await startClient()
    client.open(uri, agenda)
  })
  after(() => client.stop())

  async function actions(words: string, context: object = {}, document = uri): Promise<readonly CodeAction[]> {
    const at = { line: lineOf(words), character: 4 }
    const found = await client.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri: document },
      range: { start: at, end: at },
      context: { diagnostics: [], ...context },
    })
    return (found ?? []).filter(({ kind }) => kind === 'refactor.rewrite')
  }

  const edited = ({ edit }: CodeAction): string => {
    const change = edit?.documentChanges?.[0] as TextDocumentEdit
    assert.deepEqual(change.textDocument, { uri, version: 1 })
    return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, agenda), change.edits as never[])
  }

  const engine = createEngine(resolveConfig())
  const score = (text: string) => engine.read(text, { path: 'reviews/spring.md' }).review?.planned?.total

  it('is offered on an item, each offer with the score that its edit leads to', async () => {
    const found = await actions('Why customers')
    const titles = found.map(({ title }) => title.replace(/: orientation.*$/, ''))
    for (const title of [
      'Give “Why customers left us” 10 more minutes',
      'Give “Why customers left us” 5 fewer minutes',
      'Move “Why customers left us” up to place 4',
      'Move “Why customers left us” up to place 1',
    ])
      assert.ok(titles.includes(title), `${title} in ${titles.join(', ')}`)
    let checked = 0
    for (const action of found) {
      const [, before, after] = /: orientation (\d+) → (\d+)/.exec(action.title) ?? []
      if (before === undefined) continue
      assert.equal(score(agenda), Number(before))
      assert.equal(score(edited(action)), Number(after))
      checked += 1
    }
    assert.ok(checked >= 2, `${checked} of ${found.length} tell a new score`)
  })

  it('lets the times of the table flow', async () => {
    const up = (await actions('Why customers')).find(({ title }) => title.startsWith('Move “Why customers left us” up to place 4'))
    assert.match(edited(up!), /\| 10:05–10:15 \| Why customers left us +\| Cy +\|\n\| 10:15–10:30 \| Stock and delivery +\| Di +\|\n/)
  })

  it('proposes on the name of the agenda what gains most', async () => {
    const found = await actions('## Agenda')
    assert.ok(found.length >= 2 && found.length <= 4)
    for (const { title } of found) assert.match(title, /: orientation \d+ → \d+$/)
  })

  it('says when the items come to take longer than the meeting', async () => {
    const more = (await actions('Product roadmap')).find(({ title }) => title.startsWith('Give “Product roadmap” 10 more'))
    assert.match(more!.title, /\(100 of 90 minutes\)$/)
  })

  it('is not offered elsewhere', async () => {
    assert.deepEqual(await actions('Nothing yet'), [])
    assert.deepEqual(await actions('Why customers', { only: ['quickfix'] }), [])
    assert.ok((await actions('Why customers', { only: ['refactor'] })).length > 0)
    const plan = 'file:///plans/spring.md'
    client.open(plan, agenda.replace('kind: qbr', 'kind: strategy'))
    assert.deepEqual(await actions('Why customers', {}, plan), [])
  })

  it('lets other requests be heard meanwhile, and is given up with its request', async () => {
    const long = 'file:///reviews/long.md'
    client.open(long, agenda.replace('Nothing yet.', 'We went through all of it once more, and wrote it down. '.repeat(400)))
    const at = { textDocument: { uri: long }, position: { line: lineOf('Sales pipeline'), character: 4 } }
    await client.connection.sendRequest('textDocument/hover', at)
    const order: string[] = []
    await Promise.all([
      actions('Why customers', { triggerKind: 1 }, long).then(() => order.push('actions')),
      client.connection.sendRequest('textDocument/hover', at).then(() => order.push('hover')),
    ])
    assert.deepEqual(order, ['hover', 'actions'])
    const changed = 'file:///reviews/given-up.md'
    client.open(changed, agenda)
    await client.connection.sendRequest('textDocument/hover', { ...at, textDocument: { uri: changed } })
    const source = new CancellationTokenSource()
    const line = lineOf('Why customers')
    const given = client.connection.sendRequest(
      'textDocument/codeAction',
      {
        textDocument: { uri: changed },
        range: { start: { line, character: 4 }, end: { line, character: 4 } },
        context: { diagnostics: [], triggerKind: 1 },
      },
      source.token,
    )
    source.cancel()
    await given.catch(() => undefined)
    assert.deepEqual(await actions('Why customers', { triggerKind: 2 }, changed), [])
    assert.ok((await actions('Why customers', { triggerKind: 1 }, changed)).length > 2)
  })

  it('costs nothing where nobody asks for it', async () => {
    const other = 'file:///reviews/summer.md'
    client.open(other, agenda)
    assert.deepEqual(await actions('Why customers', { triggerKind: 2 }, other), [])
    const asked = await actions('Why customers', { triggerKind: 1 }, other)
    assert.deepEqual(await actions('Why customers', { triggerKind: 2 }, other), asked)
  })
})
