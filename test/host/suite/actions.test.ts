import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from './until.ts'

const misspelt = '---\nkind: startegy\n---\n\n# The year ahead\n\n## Goals\n\n- Grow our market share to 12 %\n'

describe('what can be done about a finding', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  const uri = vscode.Uri.joinPath(folder, 'year.md')
  let document: vscode.TextDocument

  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(misspelt))
    document = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(document)
    await until('the misspelt kind', () => vscode.languages.getDiagnostics(uri).some(({ range }) => document.getText(range) === 'startegy'))
  })
  afterEach(async () => {
    await vscode.workspace.getConfiguration('editor', document).update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace)
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await vscode.workspace.fs.delete(uri)
  })

  const change = async (from: string, to: string) => {
    const start = document.positionAt(document.getText().indexOf(from))
    const edit = new vscode.WorkspaceEdit()
    edit.replace(uri, new vscode.Range(start, start.translate(0, from.length)), to)
    assert.ok(await vscode.workspace.applyEdit(edit))
  }

  it('is done at a save where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('editor', document)
    await settings.update('codeActionsOnSave', { 'source.fixAll.outsideIn': 'explicit' }, vscode.ConfigurationTarget.Workspace)
    // The workbench may hear of the setting a moment after the first save.
    let share = 12
    await until('the kind mended', async () => {
      await change(`${share} %`, `${share + 1} %`)
      share += 1
      await vscode.commands.executeCommand('workbench.action.files.save')
      return document.getText() === misspelt.replace('startegy', 'strategy').replace('12 %', `${share} %`)
    })
  })

  it('is a question below the words, which stay as they are', async () => {
    await change('startegy', 'strategy')
    const place = () => {
      const start = document.positionAt(document.getText().indexOf('Grow our'))
      return new vscode.Range(start, start)
    }
    let question: vscode.CodeAction | undefined
    await until('a question to answer', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, place())
      question = actions.find(({ title }) => title.startsWith('Add a question to answer'))
      return question?.edit !== undefined
    })
    const before = document.getText()
    assert.ok(question?.edit && (await vscode.workspace.applyEdit(question.edit)))
    await until('the question', () =>
      /- Grow our market share to 12 %\n {2}<!-- “Grow our market share.*\?.*-->\n {2}- /.test(document.getText()),
    )
    assert.ok(document.getText().startsWith(before.trimEnd()))
  })
})
