import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startClient, type TestClient, temporaryFolder, usualCapabilities } from './client.ts'

const plan = `---
kind: strategy
---

# Spring plan

## Jobs to be done

### J1 Grow something to eat

When I have only a balcony, I want to grow what I eat, so that I feel at home.

## Value exchange

Customers give us money and their data.

## How we measure success

- Followers on Instagram, which serve J1 and J9
`

const everything = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } }

type Asked = readonly [method: string, params: (uri: string) => object, silent: (answer: never) => boolean]

const at = (uri: string) => ({ textDocument: { uri }, position: { line: 8, character: 5 } })
const nothing = (answer: unknown) => answer === null || (Array.isArray(answer) && answer.length === 0)

/** All that speaks of its own accord or of findings. Whoever asks for a report or a section has it all the same. */
const requests: readonly Asked[] = [
  ['textDocument/diagnostic', (uri) => ({ textDocument: { uri } }), ({ items }: { items: unknown[] }) => items.length === 0],
  ['textDocument/hover', at, nothing],
  ['textDocument/codeAction', (uri) => ({ textDocument: { uri }, range: everything, context: { diagnostics: [] } }), nothing],
  ['textDocument/codeLens', (uri) => ({ textDocument: { uri } }), nothing],
  ['textDocument/inlayHint', (uri) => ({ textDocument: { uri }, range: everything }), nothing],
  ['textDocument/definition', at, nothing],
  ['textDocument/references', (uri) => ({ ...at(uri), context: { includeDeclaration: true } }), nothing],
  ['textDocument/documentHighlight', at, nothing],
  ['textDocument/documentLink', (uri) => ({ textDocument: { uri } }), nothing],
  ['textDocument/documentSymbol', (uri) => ({ textDocument: { uri } }), nothing],
  ['textDocument/prepareRename', at, nothing],
  ['textDocument/rename', (uri) => ({ ...at(uri), newName: 'J7' }), nothing],
  ['textDocument/prepareCallHierarchy', at, nothing],
  ['workspace/symbol', () => ({ query: '' }), nothing],
  ['outsideIn/compare', (uri) => ({ uri, of: 'lastCommit' }), nothing],
  ['outsideIn/reviewQuestions', (uri) => ({ uri }), nothing],
  ['outsideIn/findingsMarkdown', (uri) => ({ uri }), ({ findings }: { findings: number }) => findings === 0],
  [
    'outsideIn/planOutline',
    (uri) => ({ uri }),
    ({ findings, items }: { findings: number; items: unknown[] }) => findings + items.length === 0,
  ],
  ['outsideIn/documentStatus', (uri) => ({ uri }), ({ enabled, shown }: { enabled: boolean; shown: number }) => !enabled && shown === 0],
  ['outsideIn/lintWorkspace', () => ({}), ({ findings }: { findings: number }) => findings === 0],
  ['outsideIn/whoActs', (uri) => ({ uri }), nothing],
]

describe('a document that is turned off', () => {
  const folder = temporaryFolder()
  const uri = `${folder.uri}/spring.md`
  let on: TestClient
  let off: TestClient

  before(async () => {
    writeFileSync(join(folder.path, 'spring.md'), plan)
    writeFileSync(
      join(folder.path, 'talks.md'),
      '# Talks\n\n## Jobs to be done\n\n### J9 Give something away\n\nWhen I have too much, I want to give it away.\n',
    )
    const begin = async (enable: boolean) => {
      const client = await startClient({
        settings: { enable, preset: 'all', inlayHints: { jobs: true }, whoActs: true },
        options: { history: true },
        folders: [folder.uri],
        capabilities: {
          ...usualCapabilities,
          textDocument: {
            ...usualCapabilities.textDocument,
            diagnostic: { relatedDocumentSupport: false },
            rename: { prepareSupport: true },
          },
        },
      })
      client.connection.onRequest('outsideIn/history', () => ({ text: '# Spring plan\n', ref: 'a1b2c3d4', label: 'a1b2', date: null }))
      client.open(uri, plan)
      return client
    }
    ;[on, off] = await Promise.all([begin(true), begin(false)])
  })
  after(async () => {
    await Promise.all([on.stop(), off.stop()])
    folder.remove()
  })

  for (const [method, params, silent] of requests)
    it(`is left in peace by ${method}`, async () => {
      const ask = (client: TestClient) => client.connection.sendRequest<never>(method, params(uri))
      assert.ok(silent(await ask(off)), 'turned off')
      assert.ok(!silent(await ask(on)), 'turned on, there is something to say')
    })
})
