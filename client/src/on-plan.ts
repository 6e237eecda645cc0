import * as vscode from 'vscode'

/**
 * Runs `act` on the markdown document that `target` names: its address as text, a URI, or an item of a tree that has one; else on the one
 * in front. Says what is missing where there is none.
 */
export async function onPlan(act: (document: vscode.TextDocument) => Promise<void>, target?: unknown): Promise<void> {
  const uri = uriOf(target)
  const document = uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document
  if (document?.languageId === 'markdown') return act(document)
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan (a markdown file) first.'))
}

function uriOf(target: unknown): vscode.Uri | undefined {
  if (typeof target === 'string') return vscode.Uri.parse(target)
  if (target instanceof vscode.Uri) return target
  const { uri } = (target ?? {}) as { readonly uri?: unknown }
  return uri instanceof vscode.Uri ? uri : undefined
}
