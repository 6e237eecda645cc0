import * as vscode from 'vscode'

/** Shows a document where it is shown already, else in the first column: never over a page that stands beside it. */
export async function showInPlace(
  uri: vscode.Uri,
  selection?: vscode.Range,
  how?: { readonly preserveFocus?: boolean },
): Promise<vscode.TextEditor> {
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    preserveFocus: how?.preserveFocus ?? false,
    ...(selection ? { selection } : {}),
  })
  if (selection) editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  return editor
}
