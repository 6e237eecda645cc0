import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from '../suite/until.ts'

describe('a window without markdown', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  const ours = () => vscode.extensions.getExtension('outside-in.outside-in')
  const findings = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'outside-in')
  const open = async (name: string) => vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name))

  it('is left alone: the extension is not even loaded, with hundreds of plans in the folder', async () => {
    await open('todo.txt')
    await new Promise((next) => setTimeout(next, 2500))
    assert.ok(ours(), 'outside-in.outside-in is not installed')
    assert.equal(ours()?.isActive, false)
  })

  it('is read from the first plan on, that plan alone', async () => {
    const { document } = await open('plan-7.md')
    await until('its findings', () => findings(document.uri).length > 0)
    assert.equal(ours()?.isActive, true)
    await new Promise((next) => setTimeout(next, 1000))
    const read = vscode.languages.getDiagnostics().filter(([, found]) => found.some(({ source }) => source === 'outside-in'))
    assert.deepEqual(
      read.map(([uri]) => uri.path.replace(/.*\//, '')),
      ['plan-7.md'],
    )
  })

  it('shows nothing any more when the last plan is closed', async () => {
    const uri = vscode.Uri.joinPath(folder, 'plan-7.md')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await until('the findings to go', () => findings(uri).length === 0)
    await open('plan-8.md')
    await until('those of the next plan', () => findings(vscode.Uri.joinPath(folder, 'plan-8.md')).length > 0)
  })
})
