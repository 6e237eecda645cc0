import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from './until.ts'

describe('beginning a document', () => {
  const findings = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'outside-in')
  const close = () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')

  for (const [command, kind] of [
    ['outsideIn.newStrategyPlan', 'strategy'],
    ['outsideIn.newCrmPlan', 'crm-plan'],
    ['outsideIn.newResearchPlan', 'research-plan'],
    ['outsideIn.newQuarterlyReview', 'qbr'],
  ] as const) {
    it(`${command} opens one that says its kind, with the first place to fill in selected`, async () => {
      await vscode.commands.executeCommand(command)
      const editor = vscode.window.activeTextEditor
      assert.ok(editor)
      const { document, selection } = editor
      assert.equal(document.languageId, 'markdown')
      assert.ok(document.isUntitled)
      // With a path of its own it would be saved there without a question.
      assert.match(document.uri.path, /^Untitled-\d+$/)
      assert.ok(document.getText().startsWith(`---\nkind: ${kind}\n---\n`))
      assert.match(document.getText(selection), /^\[(?:Name|What)[^\]]*\]$/)
      // Read by the server, and left in peace.
      await until('its symbols', async () => {
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)
        return (symbols?.length ?? 0) > 0
      })
      assert.deepEqual(findings(document.uri), [])
      await close()
    })
  }

  it('opens a second one beside the first and not in its place', async () => {
    await vscode.commands.executeCommand('outsideIn.newStrategyPlan')
    const first = vscode.window.activeTextEditor?.document.uri.toString()
    await vscode.commands.executeCommand('outsideIn.newStrategyPlan')
    assert.ok(vscode.window.activeTextEditor?.document.uri.toString() !== first)
    await close()
    await close()
  })

  it('walks through a sample: opens it, shows what is said of it, and inserts what it lacks', async () => {
    await vscode.commands.executeCommand('outsideIn.openSample')
    // What was closed before may for a moment still count as being in front.
    const document = await until('the sample in front', () => {
      const inFront = vscode.window.activeTextEditor?.document
      return inFront?.getText().includes('# Tilbrook: strategy for next year') ? inFront : undefined
    })
    assert.match(document.uri.path, /^Untitled-\d+$/)
    await vscode.commands.executeCommand('outsideIn.tour.showSuggestion')
    const line = vscode.window.activeTextEditor?.selection.active.line ?? 0
    assert.match(document.lineAt(line).text, /software business/)
    await vscode.commands.executeCommand('outsideIn.tour.insertSection')
    assert.match(document.getText(), /\n\n## Jobs to be done\n\n/)
    assert.match(document.getText(vscode.window.activeTextEditor?.selection), /^\[[^\]]+\]$/)
    await close()
  })
})
