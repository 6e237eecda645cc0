import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from './until.ts'

describe('a reviewer’s work in a real VS Code', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  const plan = vscode.Uri.joinPath(folder, 'plan.md')
  const findings = () => vscode.languages.getDiagnostics(plan).filter(({ source, code }) => source === 'outside-in' && code !== undefined)

  const pages = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('outsideIn.review'))

  beforeEach(async () => {
    await vscode.window.showTextDocument(plan)
    for (let tries = 0; tries < 300 && findings().length === 0; tries += 1) await new Promise((next) => setTimeout(next, 50))
    assert.ok(findings().length > 1)
  })

  it('goes from finding to finding, hints among them, and round', async () => {
    const editor = vscode.window.activeTextEditor
    assert.ok(editor)
    const places = [...new Set(findings().map(({ range }) => editor.document.offsetAt(range.start)))].sort((a, b) => a - b)
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    const visited: number[] = []
    for (const _ of places) {
      await vscode.commands.executeCommand('outsideIn.nextFinding')
      visited.push(editor.document.offsetAt(editor.selection.active))
    }
    assert.deepEqual(
      [...visited].sort((a, b) => a - b),
      places,
    )
    await vscode.commands.executeCommand('outsideIn.nextFinding')
    assert.equal(editor.document.offsetAt(editor.selection.active), visited[0])
    await vscode.commands.executeCommand('outsideIn.previousFinding')
    assert.equal(editor.document.offsetAt(editor.selection.active), visited.at(-1))
  })

  it('copies findings as Markdown, those of the selection where there is one', async () => {
    const editor = vscode.window.activeTextEditor
    assert.ok(editor)
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    await vscode.commands.executeCommand('outsideIn.copyAsMarkdown')
    const whole = await vscode.env.clipboard.readText()
    assert.match(whole, /### Outside-In: plan\.md/)
    assert.match(whole, /`plan\.md:11` .*vanity-measure/)
    editor.selection = new vscode.Selection(2, 0, 6, 0)
    await vscode.commands.executeCommand('outsideIn.copyAsMarkdown')
    assert.ok(!/vanity-measure/.test(await vscode.env.clipboard.readText()))
    editor.selection = new vscode.Selection(10, 0, 12, 0)
    await vscode.commands.executeCommand('outsideIn.copyAsMarkdown')
    assert.match(await vscode.env.clipboard.readText(), /vanity-measure/)
    // From the tree the whole document is meant, whatever is selected in it.
    await vscode.commands.executeCommand('outsideIn.copyAsMarkdown', { uri: plan })
    assert.equal(await vscode.env.clipboard.readText(), whole)
  })

  it('opens a page beside the document, and none where there is nothing to compare with', async () => {
    await vscode.commands.executeCommand('outsideIn.compareWithLastCommit', plan.toString())
    await vscode.commands.executeCommand('outsideIn.compareWithMergeBase', plan.toString())
    assert.deepEqual(pages(), [])
    await vscode.commands.executeCommand('outsideIn.reviewDocument', plan.toString())
    // Its title comes with what is on it.
    const page = await until('the page', () => pages().find(({ label }) => label.includes('plan.md')))
    await vscode.window.tabGroups.close(page)
  })

  // What the view then shows is looked at where its rows can be seen: test/host/looks/reviewing.mjs.
  it('reads the plans of the workspace without a complaint', async () => {
    await vscode.commands.executeCommand('outsideIn.plans.focus')
    await vscode.commands.executeCommand('outsideIn.readAllPlans')
  })
})
