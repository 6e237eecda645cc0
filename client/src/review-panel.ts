import * as vscode from 'vscode'
import type { ReviewPage } from '../../server/src/lsp/protocol/review-pages.ts'
import { showInPlace } from './show-in-place.ts'
import { sidePageWebview } from './side-page-webview.ts'

/** A page beside a document. Asked for anew, it takes the place of the one before it. */
export interface ReviewPanel extends vscode.Disposable {
  show(document: vscode.Uri, page: ReviewPage): void
}

export function createReviewPanel(icon: vscode.Uri): ReviewPanel {
  let panel: vscode.WebviewPanel | undefined
  let shown: { readonly document: vscode.Uri; readonly page: ReviewPage } | undefined

  const goTo = async (line: number) => {
    const start = new vscode.Position(Math.max(0, line - 1), 0)
    if (shown) await showInPlace(shown.document, new vscode.Range(start, start))
  }
  const open = () => {
    const created = vscode.window.createWebviewPanel(
      'outsideIn.review',
      'Outside-In',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
    )
    created.iconPath = icon
    created.onDidDispose(() => {
      panel = undefined
      shown = undefined
    })
    created.webview.onDidReceiveMessage(
      (message: { readonly line?: unknown; readonly rule?: unknown; readonly action?: unknown } | null) => {
        const { line, rule, action } = message ?? {}
        if (typeof line === 'number' && Number.isInteger(line)) void goTo(line)
        else if (typeof rule === 'string') void vscode.commands.executeCommand('outsideIn.explainRule', rule)
        else if (action === 'copy' && shown) void copyMarkdown(shown.page.markdown)
      },
    )
    return created
  }

  return {
    show(document, page) {
      panel ??= open()
      shown = { document, page }
      panel.title = page.title
      panel.webview.html = sidePageWebview(page.html)
      panel.reveal(undefined, true)
    },
    dispose: () => panel?.dispose(),
  }
}

/** Puts markdown on the clipboard and says so where it bothers nobody. */
export async function copyMarkdown(markdown: string): Promise<void> {
  await vscode.env.clipboard.writeText(markdown)
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as Markdown'), 3000)
}
