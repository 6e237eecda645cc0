import assert from 'node:assert/strict'
import type { CodeLens } from 'vscode-languageserver'
import { switches } from '../../server/src/lsp/switches.ts'
import { type ClientSetup, clientsOfTests, usualCapabilities } from './client.ts'

const uri = 'file:///plans/plan.md'

const plan = `---
kind: strategy
---

# Where we go in 2027

We want to become the market leader. We will increase revenue by 40 % and win 500 new accounts by June.
Our platform is the most advanced in the industry, and our sales team will push it into every region.
We will launch the new app in March and drive adoption with a campaign. We will grow share of wallet among existing customers.

## Goals

- Grow revenue from £4m to £6m
- Increase market share to 27 %
- Drive downloads of the app to 50,000
- Push premium packages to all accounts
`

describe('lenses over the title of a plan', () => {
  const startedClient = clientsOfTests()

  async function lenses(text: string, setup: ClientSetup = {}): Promise<readonly CodeLens[]> {
    const client = await startedClient({ options: { commandLinks: true }, ...setup })
    client.open(uri, text)
    return (await client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri } })) ?? []
  }

  it('say how it is oriented, how many suggestions there are and what is not there yet, in this order', async () => {
    const found = await lenses(plan)
    const titles = found.map(({ command }) => command?.title ?? '')
    assert.equal(titles.length, 3, titles.join(' | '))
    assert.match(titles[0]!, /^Orientation \d+$/)
    assert.match(titles[1]!, /^\d+ suggestions · next$/)
    assert.match(titles[2]!, /not yet jobs to be done/)
    assert.deepEqual(new Set(found.map(({ range }) => range.start.line)), new Set([4]))
  })

  it('say how many suggestions are shown where not all are', async () => {
    const said = async (maxFindings: number) =>
      (await lenses(plan, { settings: { maxFindings } }))
        .map(({ command }) => command?.title ?? '')
        .find((title) => title.includes('suggestion'))
    const [all] = /^\d+(?= suggestions · next$)/.exec((await said(0)) ?? '') ?? []
    assert.equal(await said(1), `${all} suggestions, 1 shown · next`)
  })

  it('do something when they are clicked, in an editor that knows how', async () => {
    assert.deepEqual(
      (await lenses(plan)).map(({ command }) => command?.command),
      ['outsideIn.openReport', 'outsideIn.nextFinding', 'outsideIn.insertSection'],
    )
    assert.deepEqual(new Set((await lenses(plan, { options: {} })).map(({ command }) => command?.command)), new Set(['']))
  })

  describe('say how the score changed since the last commit', () => {
    const before = plan
      .replaceAll('Revenue', 'Savings of our members')
      .replace(
        '## Goals',
        'Our members struggle to pay their bills in winter, and want to know in time what they will owe, so that they can sleep at night.\n\n## Goals',
      )
    const capabilities = { ...usualCapabilities, workspace: { ...usualCapabilities.workspace, codeLens: { refreshSupport: true } } }

    async function open(version: () => { text: string; ref: string } | null) {
      const client = await startedClient({ capabilities, options: { commandLinks: true, history: true } })
      let asked = 0
      client.connection.onRequest('outsideIn/history', () => {
        asked += 1
        const known = version()
        return known && { ...known, label: known.ref, date: null }
      })
      let heard = () => {}
      const refreshed = () => new Promise<void>((done) => (heard = done))
      client.connection.onRequest('workspace/codeLens/refresh', () => {
        heard()
        return null
      })
      client.open(uri, plan)
      const first = async () =>
        (await client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri } }))?.[0]?.command?.title ??
        ''
      return { client, first, refreshed, asked: () => asked }
    }

    it('when it is known: the first answer does not wait for it, and it is asked for once', async () => {
      const { first, refreshed, asked } = await open(() => ({ text: before, ref: 'a1' }))
      const known = refreshed()
      assert.match(await first(), /^Orientation \d+$/)
      await known
      assert.match(await first(), /^Orientation \d+ · −\d+ since the last commit$/)
      await first()
      assert.equal(asked(), 1)
    })

    it('anew after a commit', async () => {
      let text = before
      const { client, first, refreshed } = await open(() => ({ text, ref: text === before ? 'a1' : 'b2' }))
      let next = refreshed()
      await first()
      await next
      assert.match(await first(), /since the last commit/)
      text = plan
      next = refreshed()
      await client.connection.sendNotification('outsideIn/historyChanged')
      await next
      next = refreshed()
      await first()
      await next
      assert.match(await first(), /^Orientation \d+$/)
    })

    it('and nothing of it where there is no earlier version', async () => {
      const { first } = await open(() => null)
      await first()
      await new Promise((later) => setTimeout(later, 50))
      assert.match(await first(), /^Orientation \d+$/)
    })
  })

  it('go kind by kind as each is switched off', async () => {
    const client = await startedClient()
    client.open(uri, plan)
    for (const { id } of switches.codeLens.filter(({ id }) => id !== 'agenda' && id !== 'jobs')) {
      client.settings = { codeLens: { [id]: false } }
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      const found = await client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri } })
      assert.equal(found?.length, 2, id)
    }
  })

  it('stay away from what is no plan, and where the linter is off', async () => {
    assert.deepEqual(await lenses('# Shopping\n\n- milk\n- eggs\n'), [])
    assert.deepEqual(await lenses(plan, { settings: { enable: false } }), [])
  })
})
