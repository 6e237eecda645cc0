import * as vscode from 'vscode'

/** What can be begun, by command: the name of its body in `client/snippets/new-documents.json`. */
const documents = {
  'outsideIn.newStrategyPlan': 'strategy',
  'outsideIn.newCrmPlan': 'crm-plan',
  'outsideIn.newResearchPlan': 'research-plan',
  'outsideIn.newQuarterlyReview': 'quarterly-review',
} as const

/** Registers the commands that begin a document. They ask nothing of the server and need no folder. */
export function provideNewDocuments(extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(documents).map(([command, name]) =>
      vscode.commands.registerCommand(command, async () => begin(await bodyOf(extension, name))),
    ),
  )
}

/**
 * Opens a document that is saved nowhere yet, with the first place to fill in selected. It has no path of its own: one that has is saved
 * there without a question.
 */
async function begin(body: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' })
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(body), new vscode.Position(0, 0))
}

async function bodyOf(extension: vscode.Uri, name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'client/snippets/new-documents.json'))
  return (JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, string>>)[name] ?? ''
}
