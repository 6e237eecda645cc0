import assert from 'node:assert/strict'
import * as vscode from 'vscode'

interface Told {
  readonly file: string
  readonly kind: string
  readonly score: number | null
  readonly findings: readonly { readonly rule: string; readonly line: number; readonly words: string; readonly why: string }[]
}

describe('the tools for an assistant in the editor', () => {
  // Editors before 1.95 have no such tools; there, nothing is registered.
  before(function () {
    if ((vscode.lm as Partial<typeof vscode.lm>).invokeTool === undefined) this.skip()
  })

  const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  const ask = async (tool: string, input: object) => {
    const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined })
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('')
  }
  const lint = async (file?: string) => JSON.parse(await ask('outside-in_lint', file === undefined ? {} : { file })) as Told

  it('are known to the editor', () => {
    const names = vscode.lm.tools.map(({ name }) => name)
    assert.ok(names.includes('outside-in_lint') && names.includes('outside-in_explain'), names.join(', '))
  })

  it('tell what is found in a file, open or not', async () => {
    const told = await lint('more/other.md')
    const found = told.findings.find(({ rule }) => rule === 'vanity-measure')
    assert.ok(found, JSON.stringify(told))
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'more/other.md')))
    assert.ok((text.split('\n')[found.line - 1] ?? '').includes(found.words))
    assert.ok(found.why.length > 20)
    assert.equal(told.file.replace(/^.*?(?=more)/, ''), 'more/other.md')
  })

  it('tell of the document in front where no file is named', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'plan.md')))
    const told = await lint()
    assert.equal(told.kind, 'strategy')
    assert.ok(told.findings.some(({ rule }) => rule === 'vanity-measure'))
  })

  it('read nothing but markdown of the workspace', async () => {
    for (const file of ['../plan.md', '/etc/hosts', '/etc/hosts.md', 'more/../../plan.md', 'file:///etc/hosts.md'])
      assert.match(await ask('outside-in_lint', { file }), /^Only files within the workspace are read|^There is no such file/)
    assert.match(await ask('outside-in_lint', { file: '.vscode/settings.json' }), /^Only markdown files/)
    assert.match(await ask('outside-in_lint', { file: 'none.md' }), /^There is no such file/)
  })

  it('explain a rule, and say which there are', async () => {
    assert.match(await ask('outside-in_explain', { rule: 'vanity-measure' }), /Attention is counted as success/)
    assert.match(await ask('outside-in_explain', { rule: 'no-such-rule' }), /^There is no such rule[\s\S]*- vanity-measure: /)
  })
})
