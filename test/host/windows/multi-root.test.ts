import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from '../suite/until.ts'

describe('a workspace of several folders', () => {
  const rule = 'vanity-measure'
  const fileIn = (name: string) => {
    const folder = vscode.workspace.workspaceFolders?.find((one) => one.name === name)
    assert.ok(folder, `there is no folder called ${name} among ${vscode.workspace.workspaceFolders?.map((one) => one.name).join(', ')}`)
    return vscode.Uri.joinPath(folder.uri, 'plan.md')
  }
  const all = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'outside-in')
  const ofRule = (uri: vscode.Uri) => all(uri).filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule)

  before(() => until('three folders', () => vscode.workspace.workspaceFolders?.length === 3))

  it('is read as a whole on request', async () => {
    await vscode.commands.executeCommand('outsideIn.lintWorkspace')
    await until('findings of two folders', () => ofRule(fileIn('loud')).length === 1 && ofRule(fileIn('usual')).length === 1)
    assert.deepEqual(ofRule(fileIn('silent')), [])
  })

  it('goes in each folder by its own configuration', async () => {
    for (const name of ['loud', 'silent', 'usual']) {
      await vscode.window.showTextDocument(fileIn(name), { preview: false })
      await until(`findings in ${name}`, () => all(fileIn(name)).length > 0)
    }
    assert.equal(ofRule(fileIn('loud'))[0]?.severity, vscode.DiagnosticSeverity.Error)
    assert.deepEqual(ofRule(fileIn('silent')), [])
    assert.equal(ofRule(fileIn('usual'))[0]?.severity, vscode.DiagnosticSeverity.Hint)
  })

  it('goes in each folder by its own settings', async () => {
    const uri = fileIn('usual')
    const settings = vscode.workspace.getConfiguration('outsideIn', uri)
    await settings.update('enable', false, vscode.ConfigurationTarget.WorkspaceFolder)
    await until('silence in one folder', () => all(uri).length === 0)
    assert.ok(all(fileIn('loud')).length > 0)
    await settings.update('enable', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
    await until('findings again', () => all(uri).length > 0)
  })
})
