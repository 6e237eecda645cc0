import * as vscode from 'vscode'
import type { Range } from 'vscode-languageclient'
import type { FrontMatterEdit } from '../../server/src/lsp/protocol/front-matter.ts'

/** Makes the server's edits, if the document still is as the server saw it. Whether they were made. */
export async function applyEdits(document: vscode.TextDocument, { version, edits }: FrontMatterEdit): Promise<boolean> {
  if (version !== document.version) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The document has changed meanwhile. Try again.'))
    return false
  }
  const edit = new vscode.WorkspaceEdit()
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
  )
  return vscode.workspace.applyEdit(edit)
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
