import assert from 'node:assert/strict'
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { startClient, type TestClient, usualCapabilities } from '../client.ts'

const uri = 'file:///plans/spring.md'
const plan = '---\nkind: startegy\n---\n\n# Plan for the spring\n\n## How we measure success\n\n- Followers on Instagram\n'

describe('code actions over the protocol', () => {
  let client: TestClient

  before(async () => {
    const capabilities = {
      ...usualCapabilities,
      workspace: { ...usualCapabilities.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    }
    client = await startClient({ capabilities })
    client.open(uri, plan)
  })
  after(() => client.stop())

  const ask = async (line: number, only?: readonly string[]): Promise<readonly CodeAction[]> =>
    (await client.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character: 8 }, end: { line, character: 8 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    })) ?? []

  it('fix all that is safe when they are asked to, as at a save', async () => {
    for (const only of [['source.fixAll'], ['source.fixAll.outsideIn'], ['source']]) {
      const [action, ...others] = await ask(0, only)
      assert.deepEqual(others, [])
      assert.equal(action?.kind, 'source.fixAll.outsideIn')
      const { edits } = action!.edit!.documentChanges![0] as TextDocumentEdit
      const text = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, plan), edits as never[])
      assert.equal(text, plan.replace('startegy', 'strategy'))
    }
  })
  it('offer nothing for a whole document to who only asks about a place', async () => {
    const actions = await ask(1)
    assert.ok(actions.some(({ title, isPreferred }) => title === 'Change “startegy” to “strategy”' && isPreferred === true))
    assert.deepEqual(
      actions.filter(({ kind }) => kind?.startsWith('source')),
      [],
    )
  })
  it('are nothing where only others are asked for', async () => assert.deepEqual(await ask(1, ['source.organizeImports']), []))
})
