import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type PlanLine,
  type PlanOutline,
  type PlanOutlineParams,
  planOutlineRequest,
  planReadNotification,
  type ReadPlansParams,
  type ReadPlansResult,
  readPlansRequest,
} from '../../server/src/lsp/protocol/plan-outline.ts'
import type { PlanNode } from './plan-node.ts'
import { findingItem, groupItem, planItem, sectionItem } from './plan-tree-items.ts'
import type { StatusFeed } from './status-feed.ts'

/** Files of a workspace that are read of its own accord once somebody looks; the others wait to be asked for. */
const readUnasked = 300

export interface PlanTree extends vscode.Disposable {
  /** Reads all plans of the workspace that are not read yet. */
  readAll(): Promise<void>
  /** Shows only findings that were not there at the last commit, or all again. */
  showOnlyNew(only: boolean): void
}

/**
 * The plans of the workspace with what they hold, those written least from their customers' side first. Nothing is asked for before the
 * view is looked at; what a plan holds is asked for when it is opened up.
 */
export function createPlanTree(client: BaseLanguageClient, feed: StatusFeed): PlanTree {
  const lines = new Map<string, PlanLine>()
  /** What plans hold that were opened up, until they read otherwise: drawing anew reads no file again. */
  const outlines = new Map<string, Promise<PlanOutline | null>>()
  const changed = new vscode.EventEmitter<PlanNode | undefined>()
  let onlyNew = false
  let began = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const view = vscode.window.createTreeView<PlanNode>('outsideIn.plans', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => childrenOf(node),
      getTreeItem: (node) => itemOf(node),
    },
  })

  /** Draws anew a moment after the last thing that changed, and only while somebody looks. */
  const refresh = () => {
    if (!view.visible || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      showBadge()
      changed.fire(undefined)
    }, 150)
  }
  const take = (line: PlanLine) => {
    const uri = vscode.Uri.parse(line.uri).toString()
    const known = lines.get(uri)
    // With new ones alone nothing is kept, so that what was opened up is not known.
    const wasOpenedUp = outlines.delete(uri) || onlyNew
    if (line.kind === 'none') {
      if (!lines.delete(uri)) return
    } else lines.set(uri, { ...line, uri })
    const isSame = known?.kind === line.kind && known.score === line.score && known.findings === line.findings
    if (wasOpenedUp || isOpen(uri) || !isSame) refresh()
  }
  const showBadge = () => {
    const front = lines.get(vscode.window.activeTextEditor?.document.uri.toString() ?? '')
    view.badge =
      front === undefined || front.findings === 0
        ? undefined
        : {
            value: front.findings,
            tooltip:
              front.findings === 1
                ? vscode.l10n.t('1 suggestion in the plan in front')
                : vscode.l10n.t('{0} suggestions in the plan in front', front.findings),
          }
  }

  /** What reading the plans nobody has open gave; progress is shown over the view alone. */
  const read = async (most: number | null) => {
    if (!client.isRunning()) return
    const { left } = await vscode.window.withProgress({ location: { viewId: 'outsideIn.plans' } }, () =>
      client.sendRequest<ReadPlansResult>(readPlansRequest, { most } satisfies ReadPlansParams),
    )
    view.message = left > 0 ? vscode.l10n.t('{0} files are not read yet. “Read All Plans” reads them.', left) : ''
    refresh()
  }
  const begin = () => {
    if (began || !view.visible || !client.isRunning()) return
    began = true
    refresh()
    void read(readUnasked).catch(() => {})
  }

  async function childrenOf(node: PlanNode | undefined): Promise<PlanNode[]> {
    if (node === undefined) {
      return [...lines.values()]
        .sort((a, b) => (a.score ?? 101) - (b.score ?? 101) || (a.uri < b.uri ? -1 : 1))
        .map((line) => ({ type: 'plan', uri: vscode.Uri.parse(line.uri), line }))
    }
    if (node.type === 'plan') {
      const outline = await outlineOf(node.line.uri)
      if (!outline) return []
      const { uri } = node
      return [...(outline.sections ? [{ type: 'sections', uri, outline } as const] : []), { type: 'findings', uri, outline }]
    }
    if (node.type === 'sections') return (node.outline.sections ?? []).map((section) => ({ type: 'section', uri: node.uri, section }))
    if (node.type === 'findings') {
      const seen = new Map<string, number>()
      return node.outline.items.flatMap((finding): PlanNode[] => {
        const index = seen.get(finding.rule) ?? 0
        seen.set(finding.rule, index + 1)
        return onlyNew && finding.fresh === false ? [] : [{ type: 'finding', uri: node.uri, finding, index }]
      })
    }
    return []
  }

  function outlineOf(uri: string): Promise<PlanOutline | null> {
    const ask = (params: PlanOutlineParams) => client.sendRequest<PlanOutline | null>(planOutlineRequest, params).catch(() => null)
    // What is new depends on commits as well, which may have been made since.
    if (onlyNew) return ask({ uri, since: 'lastCommit' })
    const known = outlines.get(uri)
    if (known) return known
    const asked = ask({ uri })
    outlines.set(uri, asked)
    // An answer that failed to come is asked for again at the next drawing.
    void asked.then((outline) => {
      if (outline === null && outlines.get(uri) === asked) outlines.delete(uri)
    })
    return asked
  }

  function itemOf(node: PlanNode): vscode.TreeItem {
    if (node.type === 'plan') return planItem(node)
    if (node.type === 'section') return sectionItem(node)
    return node.type === 'finding' ? findingItem(node) : groupItem(node, onlyNew)
  }

  const parts = vscode.Disposable.from(
    view,
    changed,
    feed.onStatus((status) =>
      take({ uri: status.uri, kind: status.enabled ? status.kind : 'none', score: status.score, findings: status.findings }),
    ),
    client.onNotification(planReadNotification, take),
    client.onDidChangeState(begin),
    view.onDidChangeVisibility(() => {
      begin()
      refresh()
    }),
    vscode.window.onDidChangeActiveTextEditor(showBadge),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // Of what is in the workspace the server tells again; what was never saved is gone.
      if (document.isUntitled && lines.delete(document.uri.toString())) refresh()
    }),
  )
  begin()
  return {
    readAll: () => read(null),
    showOnlyNew(only) {
      onlyNew = only
      void vscode.commands.executeCommand('setContext', 'outsideIn.onlyNew', only)
      changed.fire(undefined)
    },
    dispose() {
      clearTimeout(timer)
      parts.dispose()
    },
  }
}

function isOpen(uri: string): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri)
}
