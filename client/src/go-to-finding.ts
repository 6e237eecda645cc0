import * as vscode from 'vscode'

/**
 * Puts the cursor on the next finding of the document in front, of whatever severity: the editor's own F8 leaves out those that only
 * whisper. Behind the last one it begins again.
 */
export async function goToFinding(which: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  const places = vscode.languages
    .getDiagnostics(editor.document.uri)
    // What counts the findings that are not shown has no rule: it is no place to go to.
    .filter(({ source, code }) => source === 'outside-in' && code !== undefined)
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start))
  const here = editor.selection.active
  const place =
    which === 'next'
      ? (places.find(({ start }) => start.isAfter(here)) ?? places[0])
      : (places.findLast(({ start }) => start.isBefore(here)) ?? places.at(-1))
  if (!place) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Outside-In has nothing to suggest here.'), 3000)
    return
  }
  editor.selection = new vscode.Selection(place.start, place.start)
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  // What is said of it, where the eyes are.
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' })
}
