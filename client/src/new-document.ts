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
      vscode.commands.registerCommand(command, async () => begin(name, await bodyOf(extension, name))),
    ),
  )
}

/** Opens a document that is saved nowhere yet, with the first place to fill in selected. */
async function begin(name: string, body: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(unusedName(name))
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(body), new vscode.Position(0, 0))
}

/** A name to save it by that no open document has. */
function unusedName(name: string): vscode.Uri {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()))
  for (let number = 1; ; number += 1) {
    const uri = vscode.Uri.from({ scheme: 'untitled', path: `${name}${number === 1 ? '' : `-${number}`}.md` })
    if (!open.has(uri.toString())) return uri
  }
}

async function bodyOf(extension: vscode.Uri, name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'client/snippets/new-documents.json'))
  return (JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, string>>)[name] ?? ''
}
