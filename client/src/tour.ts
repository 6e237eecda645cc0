import * as vscode from 'vscode'

/** The walkthrough that the manifest describes. */
const walkthrough = 'outside-in.outside-in#start'

/** How long a finding is waited for: a server that has just been started needs a moment. */
const patience = { tries: 40, milliseconds: 250 }

/** Registers what the walkthrough's buttons do, all of it on a copy of a sample that is saved nowhere. */
export function provideTour(extension: vscode.Uri): vscode.Disposable {
  let sample: vscode.TextDocument | undefined

  /** The copy, opened anew when it was closed. */
  async function open(): Promise<vscode.TextDocument> {
    if (sample !== undefined && !sample.isClosed) return sample
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'client/walkthrough/sample-plan.md'))
    sample = await vscode.workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) })
    return sample
  }

  /** The copy in front, beside the walkthrough, which stays in sight; in an empty window it has all the room. */
  async function show(): Promise<vscode.TextEditor> {
    const document = await open()
    const isEmpty = vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0)
    return vscode.window.showTextDocument(document, columnOf(document) ?? (isEmpty ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside))
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('outsideIn.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false),
    ),
    vscode.commands.registerCommand('outsideIn.openSample', show),
    vscode.commands.registerCommand('outsideIn.tour.showSuggestion', async () => {
      const editor = await show()
      const range = await firstFinding(editor.document)
      if (range === undefined) return
      editor.selection = new vscode.Selection(range.start, range.start)
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
      await vscode.commands.executeCommand('editor.action.showHover')
    }),
    vscode.commands.registerCommand('outsideIn.tour.insertSection', async () => {
      await show()
      await vscode.commands.executeCommand('outsideIn.insertSection', 'jobs-to-be-done')
    }),
    vscode.commands.registerCommand('outsideIn.tour.openReport', async () => {
      // The walkthrough has the focus, so that the report comes over the copy and not into a third column.
      const document = await open()
      if (columnOf(document) === undefined) await show()
      await vscode.commands.executeCommand('outsideIn.openReport', document.uri.toString())
    }),
  )
}

/** The column that a document is shown in, if it is. */
function columnOf({ uri }: vscode.TextDocument): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  )?.viewColumn
}

/** Where the first thing is said that is said of a sentence and not of the document as a whole. */
async function firstFinding(document: vscode.TextDocument): Promise<vscode.Range | undefined> {
  for (let tries = patience.tries; tries > 0; tries -= 1) {
    const [first] = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source, range }) => source === 'outside-in' && !document.lineAt(range.start.line).text.startsWith('#'))
      .sort((a, b) => a.range.start.compareTo(b.range.start))
    if (first) return first.range
    await new Promise((next) => setTimeout(next, patience.milliseconds))
  }
  return undefined
}
