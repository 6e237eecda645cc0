import assert from 'node:assert/strict'
import type { InlayHint } from 'vscode-languageserver'
import { switches } from '../../server/src/lsp/switches.ts'
import { type ClientSetup, clientsOfTests, type TestClient } from './client.ts'

const uri = 'file:///plans/plan.md'

const plan = `---
kind: crm-plan
---

# Care for allotment holders

We grow with the people who grow. Our customers are allotment holders who sow after work and wonder what went wrong when nothing comes up.

## Jobs to be done

- **J1. Rescue.** When seedlings fall over in the night, I want to know whether they can be saved, so that the season is not lost.
  - *Emotional:* not feeling stupid for asking.
- **J2. Stand tall.** When the neighbours walk by, I want my plot to look good, so that nobody says I let it go.

## What each side gives and gets

| | Gives | Gets |
|---|---|---|
| Members | £20 a year, an hour of advice to others | Seeds that come up, an answer the same day, a say in what we grow |
| We | Answers, seeds | Trust, notes from the plots |

## How we listen

| What | How often |
|---|---|
| Interviews with members on what goes wrong | Each month |
| A call to everyone who left | Within two weeks |
| We ask members what they grew | Each season |

We post a newsletter every week. We post a video every month.

## Measures of success

| Measure | Now | Then |
|---|---|---|
| Members whose seeds came up | 40 % | 60 % |
| Revenue | £40,000 | £60,000 |
`

describe('hints beside the lines of a plan', () => {
  const startedClient = clientsOfTests()

  const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }

  async function start(text: string, setup: ClientSetup = {}): Promise<TestClient> {
    const client = await startedClient(setup)
    client.open(uri, text)
    return client
  }

  async function hints(client: TestClient, range = everywhere): Promise<readonly InlayHint[]> {
    return (await client.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', { textDocument: { uri }, range })) ?? []
  }

  /** What is said beside the line that begins with some words. */
  async function beside(client: TestClient, words: string, text = plan): Promise<readonly string[]> {
    const line = text.split(/\r?\n/).findIndex((one) => one.startsWith(words))
    assert.ok(line >= 0, words)
    return (await hints(client)).filter(({ position }) => position.line === line).map(({ label }) => String(label).replace(/^· /, ''))
  }

  it('say of a part what is there of it, beside its heading, without its name where the heading has it', async () => {
    const client = await start(plan)
    assert.match((await beside(client, '## Jobs to be done'))[0] ?? '', /^(present|in part)/)
    assert.match((await beside(client, '## How we listen'))[0] ?? '', /^(listening: )?(present|in part)/)
  })

  it('say which sides of a job are told, in it or in the lines below it', async () => {
    const client = await start(plan)
    assert.deepEqual(await beside(client, '- **J1.'), ['functional · emotional'])
    assert.deepEqual(await beside(client, '- **J2.'), ['functional · social'])
  })

  it('count what customers give and get beside the heading of the exchange', async () => {
    assert.ok((await beside(await start(plan), '## What each side')).includes('they give 2 : get 3'))
  })

  it('say how near research comes to customers, at the end of its row', async () => {
    const client = await start(plan)
    const line = plan.split('\n').findIndex((one) => one.startsWith('| Interviews'))
    const [hint] = (await hints(client)).filter(({ position }) => position.line === line)
    assert.equal(hint?.label, 'level 3 of 5: asks about problems')
    assert.equal(hint?.position.character, plan.split('\n')[line]?.length)
  })

  it('are the same in a document with CRLF', async () => {
    const client = await start(plan.replaceAll('\n', '\r\n'))
    const other = await start(plan)
    assert.deepEqual(await hints(client), await hints(other))
  })

  it('say whose side a measure is seen from only when they are asked to', async () => {
    const client = await start(plan)
    assert.deepEqual(await beside(client, '| Revenue'), [])
    client.settings = { inlayHints: { measures: true } }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    assert.deepEqual(await beside(client, '| Revenue'), ['our money'])
  })

  it('go kind by kind as each is switched off, at once', async () => {
    const client = await start(plan)
    const all = await hints(client)
    for (const { id } of switches.inlayHints.filter((kind) => kind.on && kind.id !== 'agenda')) {
      client.settings = { inlayHints: { [id]: false } }
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      const fewer = await hints(client)
      assert.ok(fewer.length < all.length, id)
      for (const { position } of fewer) assert.ok(all.some((other) => JSON.stringify(other.position) === JSON.stringify(position)))
    }
  })

  it('come for the lines that are asked for alone', async () => {
    const client = await start(plan)
    const line = plan.split('\n').findIndex((one) => one.startsWith('- **J2.'))
    const found = await hints(client, { start: { line, character: 0 }, end: { line, character: 5 } })
    assert.deepEqual([...new Set(found.map(({ position }) => position.line))], [line])
  })

  it('stay away from forms, from documents that are no plans, and where the linter is off', async () => {
    const form =
      '# Strategy template\n\n## Jobs to be done\n\n- When [situation], I want to [progress], so that [outcome].\n- When [x y z], I want [x y z].\n'
    assert.deepEqual(await hints(await start(form)), [])
    assert.deepEqual(await hints(await start('# Shopping\n\n- milk\n- eggs\n')), [])
    assert.deepEqual(await hints(await start(plan, { settings: { enable: false } })), [])
  })

  it('are said in the user’s language', async () => {
    const client = await start(plan, { options: { translations: { functional: 'funcional', social: 'social' } } })
    assert.deepEqual(await beside(client, '- **J2.'), ['funcional · social'])
  })

  it('explain themselves when they are pointed at', async () => {
    const [hint] = await hints(await start(plan))
    assert.match(JSON.stringify(hint?.tooltip), /This part is read as/)
  })
})
