import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { lintWorkspaceRequest, type WorkspaceSummary } from '../../server/src/lsp/protocol.ts'

/** Reads every plan of the workspace and shows what is found in the Problems panel. The server shows the progress. */
export async function lintWorkspace(client: BaseLanguageClient): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    await vscode.window.showInformationMessage('Open a folder first: there is no workspace to read.')
    return
  }
  const summary = await client.sendRequest<WorkspaceSummary>(lintWorkspaceRequest)
  if (summary.cancelled) return
  const said = [`${summary.plans} ${summary.plans === 1 ? 'plan' : 'plans'} among ${summary.files} markdown files`]
  said.push(summary.findings === 0 ? 'nothing to suggest' : `${summary.findings} ${summary.findings === 1 ? 'suggestion' : 'suggestions'}`)
  if (summary.unread > 0) said.push(`${summary.unread} could not be read`)
  const show = summary.findings > 0 ? ['Show'] : []
  const chosen = await vscode.window.showInformationMessage(`Outside-In: ${said.join(', ')}.`, ...show)
  if (chosen) await vscode.commands.executeCommand('workbench.actions.view.problems')
}
