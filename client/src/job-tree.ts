import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type InitiativeShown,
  type JobShown,
  type JobsParams,
  type JobTree,
  jobsChangedNotification,
  jobsRequest,
  type TieShown,
} from '../../server/src/lsp/protocol/jobs.ts'

/** A heading over some of what there is, or one of those. */
type JobNode =
  | { readonly type: 'group'; readonly group: Group; readonly nodes: readonly JobNode[] }
  | { readonly type: 'initiative'; readonly initiative: InitiativeShown; readonly nodes: readonly JobNode[] }
  | { readonly type: 'job'; readonly job: JobShown; readonly under: string; readonly nodes: readonly JobNode[] }
  | { readonly type: 'evidence' | 'alone'; readonly tie: TieShown; readonly under: string }

type Group = 'served' | 'unserved' | 'withoutJob'

/**
 * The jobs of the workspace: what is undertaken, for which job, and what speaks for it; jobs that nobody serves, and initiatives that
 * serve none. Nothing is asked for before the view is looked at.
 */
export function createJobTree(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>()
  let groups: readonly JobNode[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const view = vscode.window.createTreeView<JobNode>('outsideIn.jobs', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node === undefined ? groups : 'nodes' in node ? node.nodes : [])],
      getTreeItem: itemOf,
    },
  })

  let whole = false
  const read = async () => {
    if (!view.visible || !client.isRunning()) return
    // The first answer is of all documents; from then on what is known so far is known of all.
    const params: JobsParams | null = whole ? { soFar: true } : null
    const tree = await vscode.window.withProgress({ location: { viewId: 'outsideIn.jobs' } }, () =>
      client.sendRequest<JobTree>(jobsRequest, params),
    )
    whole = tree.whole
    groups = groupsOf(tree)
    changed.fire(undefined)
  }
  const readSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void read().catch(() => {}), 300)
  }

  const parts = vscode.Disposable.from(
    view,
    changed,
    client.onNotification(jobsChangedNotification, readSoon),
    client.onDidChangeState(readSoon),
    view.onDidChangeVisibility(readSoon),
    vscode.commands.registerCommand('outsideIn.showJobs', () => vscode.commands.executeCommand('outsideIn.jobs.focus')),
  )
  readSoon()
  return {
    dispose() {
      clearTimeout(timer)
      parts.dispose()
    },
  }
}

function groupsOf({ jobs, initiatives, unserved, withoutJob }: JobTree): readonly JobNode[] {
  const jobNode = (index: number, under: string): JobNode[] => {
    const job = jobs[index]
    if (job === undefined) return []
    const id = `${under}/${index}`
    return [{ type: 'job', job, under, nodes: job.evidence.map((tie) => ({ type: 'evidence', tie, under: id })) }]
  }
  const group = (name: Group, nodes: readonly JobNode[]): JobNode[] => (nodes.length === 0 ? [] : [{ type: 'group', group: name, nodes }])
  return [
    // What hangs loose comes first: the rest is long.
    ...group(
      'withoutJob',
      withoutJob.map((tie) => ({ type: 'alone', tie, under: 'withoutJob' })),
    ),
    ...group(
      'unserved',
      unserved.flatMap((index) => jobNode(index, 'unserved')),
    ),
    ...group(
      'served',
      initiatives.map((initiative, at) => ({
        type: 'initiative',
        initiative,
        nodes: initiative.jobs.flatMap((index) => jobNode(index, `i${at}`)),
      })),
    ),
  ]
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState

function itemOf(node: JobNode): vscode.TreeItem {
  if (node.type === 'group') {
    const item = new vscode.TreeItem(groupTitle(node.group), node.group === 'served' ? Expanded : Collapsed)
    item.id = node.group
    item.description = String(node.nodes.length)
    return item
  }
  if (node.type === 'job') {
    const { job, under, nodes } = node
    const item = leading(job.label, job, `${under}#${job.uri}#${job.label}`, 'person')
    item.collapsibleState = nodes.length > 0 ? Expanded : None
    item.description = nodes.length > 0 ? job.document : `${job.document} · ${vscode.l10n.t('no evidence yet')}`
    item.tooltip = job.statement === '' ? job.label : `${job.label}\n${job.statement}`
    return item
  }
  if (node.type === 'initiative') {
    const { initiative } = node
    const item = leading(initiative.label, initiative, `i#${placeOf(initiative)}`, 'rocket')
    item.collapsibleState = Collapsed
    item.description = initiative.document
    return item
  }
  const { tie, under, type } = node
  const item = leading(tie.label, tie, `${under}#${placeOf(tie)}`, type === 'evidence' ? 'quote' : 'rocket')
  item.description = tie.document
  return item
}

/** An item that leads to its place. */
function leading(label: string, place: TieShown | JobShown, id: string, icon: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, None)
  item.id = id
  item.iconPath = new vscode.ThemeIcon(icon)
  item.tooltip = `${label}\n${place.document}`
  item.command = {
    title: vscode.l10n.t('Go to these words'),
    command: 'outsideIn.showWords',
    arguments: [vscode.Uri.parse(place.uri), place.range],
  }
  return item
}

function placeOf({ uri, range, label }: TieShown): string {
  return `${uri}#${range.start.line}#${range.start.character}#${label}`
}

function groupTitle(group: Group): string {
  if (group === 'served') return vscode.l10n.t('What is undertaken, and for which job')
  return group === 'unserved' ? vscode.l10n.t('Jobs that nothing serves') : vscode.l10n.t('Initiatives without a job')
}
