import * as vscode from 'vscode'
import type { InitiativeShown, JobPlaceShown, JobShown, JobTree, TieShown } from '../../server/src/lsp/protocol/jobs.ts'

/** A line of the view. `id` tells apart the places at which one thing is shown. */
export interface JobNode {
  readonly id: string
  readonly of:
    | { readonly type: 'group'; readonly group: 'initiatives' | 'unserved' | 'without' }
    | { readonly type: 'initiative' | 'evidence'; readonly tie: TieShown }
    | { readonly type: 'job'; readonly job: JobShown; readonly served: number }
  readonly children: readonly JobNode[]
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState

/** More loose ends than these are shown when they are asked for. */
const mostOpen = 5

/** The groups of the view, without those that are empty; what hangs loose comes first. */
export function jobNodes({ jobs, initiatives, unserved, withoutJob }: JobTree): readonly JobNode[] {
  const served = jobs.map((_, at) => initiatives.filter((initiative) => initiative.jobs.includes(at)).length)
  const tie = (under: string, type: 'initiative' | 'evidence', shown: TieShown, children: readonly JobNode[] = []): JobNode => ({
    id: `${under}/${placeOf(shown)}`,
    of: { type, tie: shown },
    children,
  })
  const job = (under: string, at: number): JobNode => {
    const id = `${under}/${placeOf(jobs[at]!)}`
    return {
      id,
      of: { type: 'job', job: jobs[at]!, served: served[at]! },
      children: jobs[at]!.evidence.map((shown) => tie(id, 'evidence', shown)),
    }
  }
  const initiative = (shown: InitiativeShown): JobNode => {
    const under = `initiatives/${placeOf(shown)}`
    return tie(
      'initiatives',
      'initiative',
      shown,
      shown.jobs.map((at) => job(under, at)),
    )
  }
  const groups: readonly JobNode[] = [
    { id: 'without', of: { type: 'group', group: 'without' }, children: withoutJob.map((shown) => tie('without', 'initiative', shown)) },
    { id: 'unserved', of: { type: 'group', group: 'unserved' }, children: unserved.map((at) => job('unserved', at)) },
    { id: 'initiatives', of: { type: 'group', group: 'initiatives' }, children: initiatives.map(initiative) },
  ]
  return jobs.length === 0 ? [] : groups.filter(({ children }) => children.length > 0)
}

export function jobItem({ id, of, children }: JobNode): vscode.TreeItem {
  const item = of.type === 'group' ? groupItem(of.group, children.length) : of.type === 'job' ? itemOfJob(of.job, of.served) : itemOfTie(of)
  item.id = id
  if (of.type !== 'group') item.collapsibleState = children.length === 0 ? None : Collapsed
  return item
}

function groupItem(group: 'initiatives' | 'unserved' | 'without', count: number): vscode.TreeItem {
  const titles = {
    initiatives: vscode.l10n.t('Initiatives and the jobs they serve'),
    unserved: vscode.l10n.t('Jobs that no initiative serves'),
    without: vscode.l10n.t('Initiatives that serve no job'),
  }
  const item = new vscode.TreeItem(titles[group], group === 'initiatives' || count <= mostOpen ? Expanded : Collapsed)
  item.description = String(count)
  item.iconPath = new vscode.ThemeIcon(group === 'initiatives' ? 'milestone' : 'question')
  return item
}

function itemOfJob(job: JobShown, served: number): vscode.TreeItem {
  const item = new vscode.TreeItem(job.label)
  const { length } = job.evidence
  const known =
    length === 0
      ? vscode.l10n.t('no evidence yet')
      : length === 1
        ? vscode.l10n.t('1 piece of evidence')
        : vscode.l10n.t('{0} pieces of evidence', length)
  item.description = known
  item.iconPath = new vscode.ThemeIcon('target')
  const serving =
    served === 0
      ? vscode.l10n.t('served by no initiative yet')
      : served === 1
        ? vscode.l10n.t('served by 1 initiative')
        : vscode.l10n.t('served by {0} initiatives', served)
  item.tooltip = plain([job.label, job.statement, `${job.document} · ${serving} · ${known}`])
  item.accessibilityInformation = { label: `${job.label}, ${serving}, ${known}` }
  item.command = goTo(job)
  return item
}

function itemOfTie({ type, tie }: { readonly type: 'initiative' | 'evidence'; readonly tie: TieShown }): vscode.TreeItem {
  const item = new vscode.TreeItem(tie.label)
  item.description = tie.document
  item.iconPath = new vscode.ThemeIcon(type === 'initiative' ? 'rocket' : 'quote')
  item.tooltip = plain([tie.label, tie.document])
  item.command = goTo(tie)
  return item
}

/** Text of documents is text in a tooltip: nothing in it is markdown. */
function plain(paragraphs: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString()
  for (const [at, one] of paragraphs.filter((said) => said !== '').entries()) {
    if (at > 0) text.appendMarkdown('\n\n')
    text.appendText(one)
  }
  return text
}

function goTo({ uri, range }: JobPlaceShown): vscode.Command {
  return { title: vscode.l10n.t('Go to these words'), command: 'outsideIn.showWords', arguments: [vscode.Uri.parse(uri), range] }
}

function placeOf({ uri, range }: JobPlaceShown): string {
  return `${uri}#${range.start.line}:${range.start.character}`
}
