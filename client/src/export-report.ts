import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type ReportFileFormat,
  type ReportFileParams,
  reportFileFormats,
  reportFileRequest,
} from '../../server/src/lsp/protocol/report-page.ts'

interface Choice extends vscode.QuickPickItem {
  readonly format: ReportFileFormat
}

/** Saves the report of a document where the user wants it: as a page that needs nothing else, or as one picture. */
export async function exportReport(client: BaseLanguageClient, uri: vscode.Uri, wanted?: unknown): Promise<void> {
  const format = reportFileFormats.find((one) => one === wanted) ?? (await pickFormat())
  if (format === undefined) return
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the report'),
    defaultUri: besideDocument(uri, format),
    filters: format === 'html' ? { [vscode.l10n.t('Web page')]: ['html'] } : { [vscode.l10n.t('Picture')]: ['svg'] },
  })
  if (!target) return
  const params: ReportFileParams = { uri: uri.toString(), format }
  const text = await client.sendRequest<string | null>(reportFileRequest, params)
  if (text === null) {
    void vscode.window.showWarningMessage(vscode.l10n.t('This document is not open any more.'))
    return
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text))
  const name = target.path.slice(target.path.lastIndexOf('/') + 1)
  const show = vscode.l10n.t('Open')
  // Where the file is not on this machine's disk no browser would find it.
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('The report is saved as {0}.', name),
    ...(target.scheme === 'file' ? [show] : []),
  )
  if (chosen === show) await vscode.env.openExternal(target)
}

async function pickFormat(): Promise<ReportFileFormat | undefined> {
  const choices: readonly Choice[] = [
    {
      format: 'html',
      label: vscode.l10n.t('Web page'),
      description: '.html',
      detail: vscode.l10n.t('The whole report in one file, to send, print or read in any browser'),
    },
    {
      format: 'svg',
      label: vscode.l10n.t('Picture'),
      description: '.svg',
      detail: vscode.l10n.t('The report’s pictures on one page, for slides and documents'),
    },
  ]
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Export the report as') }))?.format
}

function besideDocument(uri: vscode.Uri, format: ReportFileFormat): vscode.Uri {
  const scheme = uri.scheme === 'untitled' ? undefined : uri.scheme
  const name = `${uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')}-report.${format}`
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  return scheme === undefined
    ? folder
      ? vscode.Uri.joinPath(folder, name)
      : vscode.Uri.file(`/${name}`)
    : vscode.Uri.joinPath(uri, '..', name)
}
