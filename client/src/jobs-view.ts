import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type JobsParams, type JobTree, jobsChangedNotification, jobsRequest } from '../../server/src/lsp/protocol/jobs.ts'
import { type JobNode, jobItem, jobNodes } from './jobs-view-items.ts'

/**
 * The jobs of all documents of the workspace: from each initiative to the jobs it serves, and on to what speaks for them; then the jobs that
 * nobody serves and the initiatives that serve none. Nothing is asked for before somebody looks.
 */
export function createJobsView(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown = ''
  const view = vscode.window.createTreeView<JobNode>('outsideIn.jobs', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => [...(node === undefined ? jobNodes(await ask({})) : node.children)],
      getTreeItem: jobItem,
    },
  })

  async function ask(params: JobsParams): Promise<JobTree> {
    const nothing: JobTree = { jobs: [], initiatives: [], unserved: [], withoutJob: [], whole: false }
    if (!client.isRunning()) return nothing
    const work = client.sendRequest<JobTree>(jobsRequest, params).catch(() => nothing)
    const tree = await vscode.window.withProgress({ location: { viewId: 'outsideIn.jobs' } }, () => work)
    shown = JSON.stringify(tree)
    return tree
  }

  /** Draws anew a moment after the last change, while somebody looks, and only if there is something new to see. */
  const refresh = () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      if (!view.visible || !client.isRunning()) return
      const tree = await client.sendRequest<JobTree>(jobsRequest, { soFar: true } satisfies JobsParams).catch(() => undefined)
      if (tree !== undefined && JSON.stringify(tree) !== shown) changed.fire(undefined)
    }, 300)
  }

  return vscode.Disposable.from(
    view,
    changed,
    client.onNotification(jobsChangedNotification, refresh),
    client.onDidChangeState(() => changed.fire(undefined)),
    view.onDidChangeVisibility(refresh),
    // What is typed is no news of the server's own: what a document says of jobs is looked at when it is saved.
    vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
      if (languageId === 'markdown') refresh()
    }),
    vscode.commands.registerCommand('outsideIn.showJobs', () => vscode.commands.executeCommand('outsideIn.jobs.focus')),
    { dispose: () => clearTimeout(timer) },
  )
}
