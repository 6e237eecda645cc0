import * as vscode from 'vscode'

/** Shows all places that name the job which is told at a place: its initiatives, the evidence for it, and whatever else speaks of it. */
export async function showJob(uri: string, line: number, character: number): Promise<void> {
  const at = new vscode.Position(line, character)
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) })
  editor.revealRange(editor.selection)
  await vscode.commands.executeCommand('editor.action.goToReferences')
}
