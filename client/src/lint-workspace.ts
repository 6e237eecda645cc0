import * as vscode from 'vscode'
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient'
import { lintWorkspaceRequest, type WorkspaceSummary } from '../../server/src/lsp/protocol/workspace-lint.ts'

/** Reads every plan of the workspace, shows how far it is, and leaves what is found in the Problems panel. */
export async function lintWorkspace(client: BaseLanguageClient): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: there is no workspace to read.'))
    return
  }
  const summary = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Outside-In', cancellable: true },
    (progress, token) => ask(client, progress, token),
  )
  if (!summary.cancelled) void tell(summary)
}

/** Runs one request whose progress the server reports under a token of ours. */
async function ask(
  client: BaseLanguageClient,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<WorkspaceSummary> {
  const workDoneToken = `outside-in-${Date.now()}`
  let done = 0
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'begin') progress.report({ message: value.title })
    if (value.kind !== 'report') return
    const percentage = value.percentage ?? done
    progress.report({ message: value.message ?? '', increment: percentage - done })
    done = percentage
  })
  try {
    return await client.sendRequest<WorkspaceSummary>(lintWorkspaceRequest, { workDoneToken }, token)
  } finally {
    listening.dispose()
  }
}

async function tell({ files, plans, findings, unread }: WorkspaceSummary): Promise<void> {
  const said = [
    vscode.l10n.t('{0} of {1} markdown files read as plans', plans, files),
    findings === 0
      ? vscode.l10n.t('nothing to suggest')
      : findings === 1
        ? vscode.l10n.t('1 suggestion')
        : vscode.l10n.t('{0} suggestions', findings),
    ...(unread === 0
      ? []
      : [unread === 1 ? vscode.l10n.t('1 file could not be read') : vscode.l10n.t('{0} files could not be read', unread)]),
  ]
  const chosen = await vscode.window.showInformationMessage(
    `Outside-In: ${said.join(', ')}.`,
    ...(findings > 0 ? [vscode.l10n.t('Show')] : []),
  )
  if (chosen) await vscode.commands.executeCommand('workbench.actions.view.problems')
}
