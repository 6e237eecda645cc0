import assert from 'node:assert/strict'
import type { CodeLens, Hover, InlayHint } from 'vscode-languageserver/node'
import { type DocumentStatus, documentStatusRequest } from '../../server/src/lsp/protocol/document-status.ts'
import { type ClientSetup, clientsOfTests, type TestClient, usualCapabilities } from './client.ts'

const uri = 'file:///reviews/spring.md'
const agenda = `---
kind: qbr
---

# Spring review

## Agenda (60 minutes)

- Product roadmap and release schedule (30 min)
- Sales pipeline and forecast (20 min)\r
- Why [customers](https://example.org) *churn*: complaints (10 min)

## Notes

Nothing yet.
`
const lines = agenda.split(/\r?\n/)
const lineOf = (words: string) => lines.findIndex((line) => line.includes(words))

describe('a review in the editor', () => {
  const startedClient = clientsOfTests()

  async function start(text: string, setup: ClientSetup = {}): Promise<TestClient> {
    const client = await startedClient(setup)
    client.open(uri, text)
    return client
  }

  const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }
  const hints = (client: TestClient, range = everywhere) =>
    client.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', { textDocument: { uri }, range })
  /** Those over the agenda: how many suggestions there are stands over the title of any document. */
  const lenses = async (client: TestClient) =>
    (await client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri } }))?.filter(
      ({ command }) => !/suggestion/.test(command?.title ?? ''),
    )
  const hover = async (client: TestClient, line: number, character = 5) => {
    const found = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    })
    return (found?.contents as { value: string } | undefined)?.value
  }

  describe('its inlay hints', () => {
    it('say at the end of each item’s line what it is about, its minutes and its share', async () => {
      const found = (await hints(await start(agenda))) ?? []
      assert.deepEqual(
        found.map(({ label, position }) => [label, position.line, position.character]),
        [
          ['product · 30 min · 50 %', lineOf('Product roadmap'), lines[lineOf('Product roadmap')]?.length],
          ['sales · 20 min · 33 %', lineOf('Sales pipeline'), lines[lineOf('Sales pipeline')]?.length],
          ['value · 10 min · 17 %', lineOf('churn'), lines[lineOf('churn')]?.length],
        ],
      )
      assert.match(JSON.stringify(found[0]?.tooltip), /Because of .*roadmap/)
    })

    it('say the driver alone where no item tells its minutes', async () => {
      const found = await hints(await start(agenda.replace(/ \(\d+ min(?:utes)?\)/g, '')))
      assert.deepEqual(
        found?.map(({ label }) => label),
        ['product', 'sales', 'value'],
      )
    })

    it('say in minutes of a meeting what became of the planned time', async () => {
      const held = agenda.replace('(30 min)', '(planned 30 min, actual 45 min)').replace('(10 min)', '(planned 10 min, actual 4 min)')
      const labels = (await hints(await start(held)))?.map(({ label }) => label)
      assert.equal(labels?.[0], 'product · 30 → 45 min')
      assert.equal(labels?.[2], 'value · 10 → 4 min')
    })

    it('stand in a word behind each of several items of one line', async () => {
      const line = 'Agenda: (1) Product roadmap, (2) customer complaints, (3) sales pipeline, (4) stock and supply chain.'
      const found = (await hints(await start(`---\nkind: qbr\n---\n\n# Review\n\n${line}\n`))) ?? []
      assert.deepEqual(
        found.map(({ label }) => label),
        ['product', 'value', 'sales', 'operations'],
      )
      const places = found.map(({ position }) => position.character)
      assert.deepEqual(
        [...new Set(places)].sort((a, b) => a - b),
        places,
        'each at its own place, in order',
      )
    })

    it('are given for the lines that are asked about', async () => {
      const line = lineOf('Sales pipeline')
      const found = await hints(await start(agenda), { start: { line, character: 0 }, end: { line, character: 9 } })
      assert.deepEqual(
        found?.map(({ position }) => position.line),
        [line],
      )
    })

    it('follow the text', async () => {
      const client = await start(agenda)
      await hints(client)
      client.change(uri, agenda.replace('(10 min)', '(50 min)'), 2)
      assert.equal((await hints(client))?.at(-1)?.label, 'value · 50 min · 50 %')
    })

    it('are none on documents that are no review, and where they are turned off', async () => {
      assert.deepEqual((await hints(await start(agenda.replace('kind: qbr', 'kind: strategy')))) ?? [], [])
      assert.deepEqual((await hints(await start(agenda, { settings: { inlayHints: { agenda: false } } }))) ?? [], [])
      assert.deepEqual((await hints(await start(agenda, { settings: { enable: false } }))) ?? [], [])
    })

    it('are asked for anew when the settings change, with a client that can', async () => {
      const workspace = {
        ...usualCapabilities.workspace,
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      }
      const client = await start(agenda, { capabilities: { ...usualCapabilities, workspace } })
      assert.equal((await hints(client))?.length, 3)
      const asked = ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh'].map(
        (method) => new Promise<void>((heard) => client.connection.onRequest(method, () => heard())),
      )
      client.settings = { inlayHints: { agenda: false }, codeLens: { agenda: false } }
      void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      await Promise.all(asked)
      assert.deepEqual((await hints(client)) ?? [], [])
      assert.deepEqual((await lenses(client)) ?? [], [])
    })
  })

  it('with a customer says for whom each item is, and has no score', async () => {
    const client = await start(
      '---\nkind: qbr\nmeeting: customer\n---\n\n# Business review\n\n- Your goals for the year (20 min)\n- Product roadmap (30 min)\n- Renewal and upgrade offer (10 min)\n',
    )
    assert.deepEqual(
      (await hints(client))?.map(({ label }) => label),
      ['their goals · 20 min · 33 %', 'what we build · 30 min · 50 %', 'what we sell · 10 min · 17 %'],
    )
    assert.match((await lenses(client))?.[0]?.command?.title ?? '', /^Planned, with a customer: 20 of 60 min are the customer’s/)
    assert.match((await hover(client, 7)) ?? '', /\*\*Their goals\*\* · 20 min, 33 % of the meeting\s+The customer’s time/)
  })

  describe('its code lenses', () => {
    it('say over the agenda what drives the review and what will be cut first', async () => {
      const found = (await lenses(await start(agenda, { options: { commandLinks: true } }))) ?? []
      assert.deepEqual(
        found.map(({ range }) => range.start),
        [
          { line: lineOf('## Agenda'), character: 0 },
          { line: lineOf('## Agenda'), character: 0 },
        ],
      )
      assert.match(found[0]?.command?.title ?? '', /^Planned: .+ · value 10 of 60 min · orientation \d+$/)
      assert.match(found[1]?.command?.title ?? '', /^At risk: “Why customers churn” (?:comes|has) /)
      assert.deepEqual([found[0]?.command?.command, found[0]?.command?.arguments], ['outsideIn.openReport', [uri]])
    })

    it('stand over the first of several agendas, and say that they are of all', async () => {
      const two =
        '---\nkind: qbr\n---\n\n# Weekly meeting, 6 May 2026 (30 min)\n\n- Roadmap (10 min)\n- Sales (20 min)\n\n# Quarterly meeting, 7 May 2026 (60 min)\n\n- Roadmap (30 min)\n- Churn (30 min)\n'
      const [first] = (await lenses(await start(two))) ?? []
      assert.equal(first?.range.start.line, 4)
      assert.match(first?.command?.title ?? '', /^2 meetings together · /)
    })

    it('let no mark of an item turn the reading order, nor do symbols and the status', async () => {
      const client = await start(agenda.replace('Why', 'Why\u202e\u0007'))
      const symbols = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })
      const status = await client.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri })
      const shown = [
        (await lenses(client))?.[1]?.command?.title ?? '',
        ...status.agenda!.atRisk,
        JSON.stringify([symbols, status.agenda?.items]),
      ]
      for (const text of shown) {
        assert.match(text, /Why\ufffd/)
        assert.doesNotMatch(text, /[\u202e\u0007]|\\u0007/)
      }
    })

    it('call no command that the client may not know', async () => {
      const [first] = (await lenses(await start(agenda))) ?? []
      assert.equal(first?.command?.command, '')
    })

    it('are none on documents that are no review, and where they are turned off', async () => {
      assert.deepEqual((await lenses(await start(agenda.replace('kind: qbr', 'kind: strategy')))) ?? [], [])
      assert.deepEqual((await lenses(await start(agenda, { settings: { codeLens: { agenda: false } } }))) ?? [], [])
    })
  })

  describe('its hovers', () => {
    it('tell of an item what it is about and which words show it', async () => {
      const text = await hover(await start(agenda), lineOf('Sales pipeline'))
      assert.match(text ?? '', /\*\*Sales\*\* · 20 min, 33 % of the meeting/)
      assert.match(text ?? '', /Because of .*“pipeline”/i)
    })

    it('tell of an item that it is at risk, and why', async () => {
      assert.match((await hover(await start(agenda), lineOf('churn'))) ?? '', /At risk: it (?:comes|has) /)
    })

    it('take none of the document’s words for markup', async () => {
      const hostile = agenda.replace('Sales pipeline', 'Sales <b>pipeline</b> | [x](command:evil)').replace('- Why', '- **Why** `a|b`')
      const client = await start(hostile)
      const rows: (number | undefined)[] = []
      for (const words of ['Agenda (60', 'Sales <b>', 'churn']) {
        const line = hostile.split(/\r?\n/).findIndex((each) => each.includes(words))
        const text = (await hover(client, line)) ?? ''
        assert.notEqual(text, '')
        assert.doesNotMatch(text, /(?<!\\)<b>|\]\(command:evil/)
        for (const row of text.split('\n').filter((each) => each.startsWith('| '))) rows.push(row.match(/(?<!\\)\|/g)?.length)
      }
      assert.ok(rows.length > 3 && rows.every((pipes) => pipes === 4), `rows of three cells, with pipes: ${rows.join(', ')}`)
    })

    it('give over the agenda the parts of the score with their reasons, adding up', async () => {
      const client = await start(agenda)
      const text = (await hover(client, lineOf('## Agenda'))) ?? ''
      const points = [...text.matchAll(/^\| [^|]+ \| (\d+) of \d+(?:&nbsp;)* \| [^|]{5,} \|$/gm)].map(([, each]) => Number(each))
      assert.ok(points.length >= 3)
      const total = Number(/\| \*\*(\d+)\*\*(?:&nbsp;)* \|/.exec(text)?.[1])
      assert.equal(
        points.reduce((sum, each) => sum + each, 0),
        total,
      )
      const status = await client.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri })
      assert.equal(status.agenda?.score, total)
      assert.equal(await hover(client, lineOf('Nothing yet')), undefined)
    })

    it('set planned and observed side by side', async () => {
      const held = agenda
        .replace('(30 min)', '(planned 30 min, actual 45 min)')
        .replace('(20 min)', '(planned 20 min, actual 15 min)')
        .replace('(10 min)', '(planned 10 min, postponed)')
      assert.match((await hover(await start(held), lineOf('## Agenda'))) ?? '', /\| Planned(?:&nbsp;)* \| Observed(?:&nbsp;)* \| Why \|/)
    })
  })
})
