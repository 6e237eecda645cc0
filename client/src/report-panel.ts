import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type ReportPage, reportRequest } from '../../server/src/lsp/protocol/report-page.ts'
import { reportWebview } from './report-webview.ts'
import type { StatusFeed } from './status-feed.ts'

export interface ReportPanel extends vscode.Disposable {
  /** Opens the report of a document beside it, or brings it to the front. */
  show(document: vscode.TextDocument): Promise<void>
}

/** The report of one document in a panel beside it. It follows the document as it is edited; a click on a line goes there. */
export function createReportPanel(client: BaseLanguageClient, feed: StatusFeed, icon: vscode.Uri): ReportPanel {
  let panel: vscode.WebviewPanel | undefined
  let shown: vscode.Uri | undefined

  const refresh = async () => {
    if (!panel || !shown) return
    const uri = shown.toString()
    const page = await client.sendRequest<ReportPage | null>(reportRequest, { uri }).catch(() => null)
    // While the server wrote, the panel may have been closed or turned to another document.
    if (!panel || shown.toString() !== uri) return
    panel.title = page ? `Report: ${page.title}` : 'Report'
    panel.webview.html = reportWebview(page?.html ?? '<p>This document is not open any more.</p>', panel.webview.cspSource)
  }

  const goTo = async (line: number) => {
    if (!shown) return
    const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === shown?.toString())
    const at = new vscode.Range(Math.max(0, line - 1), 0, Math.max(0, line - 1), 0)
    const editor = await vscode.window.showTextDocument(shown, { viewColumn: open?.viewColumn ?? vscode.ViewColumn.One, selection: at })
    editor.revealRange(at, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  const open = () => {
    const created = vscode.window.createWebviewPanel(
      'outsideIn.report',
      'Report',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: true,
        enableFindWidget: true,
        localResourceRoots: [],
      },
    )
    created.iconPath = icon
    created.onDidDispose(() => {
      panel = undefined
      shown = undefined
    })
    created.webview.onDidReceiveMessage((message: unknown) => {
      const line = (message as { line?: unknown } | null)?.line
      if (typeof line === 'number' && Number.isInteger(line)) void goTo(line)
    })
    return created
  }

  const following = feed.onStatus((status) => {
    if (panel?.visible && shown && vscode.Uri.parse(status.uri).toString() === shown.toString()) void refresh()
  })

  return {
    async show(document) {
      panel ??= open()
      shown = document.uri
      panel.reveal(undefined, true)
      await refresh()
    },
    dispose() {
      following.dispose()
      panel?.dispose()
    },
  }
}
