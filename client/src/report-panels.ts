import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { type ReportPage, reportRequest } from '../../server/src/lsp/protocol/report-page.ts'
import { type FromReport, type ReportState, reportWebview, type ToReport } from './report-webview.ts'
import { showInPlace } from './show-in-place.ts'
import type { StatusFeed } from './status-feed.ts'

export interface ReportPanels extends vscode.Disposable {
  /** Opens the report of a document beside it, or brings it to the front. */
  show(document: vscode.TextDocument): Promise<void>
  /** The document whose report is in front, if one is. */
  active(): vscode.Uri | undefined
  /** Reports are made by this server until what is given back is disposed of; those in sight are made anew as soon as it is up. */
  serve(client: BaseLanguageClient, feed: StatusFeed): vscode.Disposable
}

const viewType = 'outsideIn.report'

/** A report: a panel, the document it is of, and the page it was last given. */
interface Shown {
  readonly panel: vscode.WebviewPanel
  readonly uri: vscode.Uri
  page: ReportPage | undefined
  /** When it will be read again. */
  next: ReturnType<typeof setTimeout> | undefined
}

/** A report waits so many milliseconds for the next reading: whoever writes is not reading it. */
const pause = 300

/**
 * Reports in panels beside their documents, one a document. Each follows its document as it is edited and comes back when the window does; a
 * press on a line goes there. They outlive the server that made them.
 */
export function createReportPanels(icon: vscode.Uri): ReportPanels {
  let server: BaseLanguageClient | undefined
  const open = new Map<string, Shown>()

  const fetch = async (uri: vscode.Uri) =>
    (await server?.sendRequest<ReportPage | null>(reportRequest, { uri: uri.toString() }).catch(() => null)) ?? undefined

  const refresh = async (shown: Shown) => {
    const page = await fetch(shown.uri)
    // A document that was closed keeps the report it had.
    if (!page || open.get(shown.uri.toString()) !== shown) return
    const first = shown.page === undefined
    shown.page = page
    if (first) {
      shown.panel.webview.html = reportWebview(page, shown.uri.toString())
      return
    }
    const message: ToReport = { lang: page.lang, body: page.body }
    await shown.panel.webview.postMessage(message)
  }

  const adopt = async (panel: vscode.WebviewPanel, uri: vscode.Uri) => {
    const shown: Shown = { panel, uri, page: undefined, next: undefined }
    open.set(uri.toString(), shown)
    panel.title = vscode.l10n.t('Report: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1))
    panel.iconPath = icon
    panel.webview.options = { enableScripts: true, localResourceRoots: [] }
    panel.onDidDispose(() => {
      clearTimeout(shown.next)
      if (open.get(uri.toString()) === shown) open.delete(uri.toString())
    })
    panel.webview.onDidReceiveMessage((message: FromReport | undefined) => {
      if (message?.kind === 'line' && Number.isInteger(message.line)) void showInPlace(uri, lineStart(message.line))
      // The page may be an old one that was put away and is looked at again.
      if (message?.kind === 'ready') void refresh(shown)
    })
    panel.onDidChangeViewState(() => {
      if (panel.visible) void refresh(shown)
    })
    const page = await fetch(uri)
    // It may have been closed meanwhile, or been given its page by a reading that came sooner.
    if (open.get(uri.toString()) !== shown || shown.page !== undefined) return
    shown.page = page
    panel.webview.html = reportWebview(
      page ?? { lang: 'en', style: '', body: `<p>${vscode.l10n.t('This document is not open any more.')}</p>` },
      uri.toString(),
    )
  }

  const refreshSoon = (shown: Shown | undefined) => {
    if (!shown?.panel.visible) return
    clearTimeout(shown.next)
    shown.next = setTimeout(() => void refresh(shown), pause)
  }
  const restoring = vscode.window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel, state: Partial<ReportState> | undefined) {
      const uri = typeof state?.uri === 'string' ? vscode.Uri.parse(state.uri) : undefined
      let isClosed = false
      panel.onDidDispose(() => {
        isClosed = true
      })
      if (!uri) return panel.dispose()
      // The server reads open documents only; one whose file is gone leaves its report without one.
      await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined)
      if (isClosed) return
      if (open.has(uri.toString())) return panel.dispose()
      await adopt(panel, uri)
    },
  })

  return {
    async show({ uri }) {
      const known = open.get(uri.toString())
      if (known) {
        known.panel.reveal(undefined, true)
        return refresh(known)
      }
      const panel = vscode.window.createWebviewPanel(
        viewType,
        '',
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        { enableFindWidget: true },
      )
      await adopt(panel, uri)
    },
    active: () => [...open.values()].find(({ panel }) => panel.active)?.uri,
    serve(client, feed) {
      server = client
      return vscode.Disposable.from(
        feed.onStatus(({ uri }) => refreshSoon(open.get(vscode.Uri.parse(uri).toString()))),
        client.onDidChangeState(({ newState }) => {
          if (newState === State.Running) for (const shown of open.values()) refreshSoon(shown)
        }),
        {
          dispose() {
            if (server === client) server = undefined
          },
        },
      )
    },
    dispose() {
      restoring.dispose()
      for (const { panel } of [...open.values()]) panel.dispose()
    },
  }
}

/** Where a line begins that the page counts from one. */
function lineStart(line: number): vscode.Range {
  const index = Math.max(0, line - 1)
  return new vscode.Range(index, 0, index, 0)
}
