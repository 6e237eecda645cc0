import * as vscode from 'vscode'
import type { OutlineFinding, OutlineSection } from '../../server/src/lsp/protocol/plan-outline.ts'
import type { FindingNode, GroupNode, PlanLineNode, SectionNode } from './plan-node.ts'

/** Characters of a message that fit a narrow side bar; the tooltip has all of it. */
const longestLabel = 90

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState

export function planItem({ uri, line: { kind, score, findings } }: PlanLineNode): vscode.TreeItem {
  const name = vscode.workspace.asRelativePath(uri)
  const file = name.slice(name.lastIndexOf('/') + 1)
  // The score comes first: a narrow side bar cuts off what comes last.
  const item = new vscode.TreeItem(`${score ?? '–'} · ${file.replace(/\.(?:md|markdown)$/i, '')}`, Collapsed)
  const suggestions =
    findings === 0
      ? vscode.l10n.t('nothing to suggest')
      : findings === 1
        ? vscode.l10n.t('1 suggestion')
        : vscode.l10n.t('{0} suggestions', findings)
  item.id = uri.toString()
  // In a side bar there is room for the number; the words are in the tooltip.
  item.description = findings === 0 ? '' : String(findings)
  item.iconPath = new vscode.ThemeIcon(kind === 'qbr' ? 'calendar' : kind === 'research-plan' ? 'beaker' : 'compass')
  item.contextValue = 'outsideIn.plan'
  const scored = score === null ? vscode.l10n.t('not scored') : vscode.l10n.t('{0} of 100', score)
  item.tooltip = `${name}\n${scored} · ${suggestions}`
  item.accessibilityInformation = { label: `${file}, ${scored}, ${suggestions}` }
  return item
}

export function groupItem({ type, uri, outline: { sections, items, since } }: GroupNode, onlyNew: boolean): vscode.TreeItem {
  if (type === 'sections') {
    // As over the title: what is there in part is there.
    const there = (sections ?? []).filter(({ state }) => state !== 'absent').length
    const item = new vscode.TreeItem(vscode.l10n.t('What a plan should hold'), Collapsed)
    item.id = `${uri}#sections`
    item.description = vscode.l10n.t('{0} of {1}', there, sections?.length ?? 0)
    item.iconPath = new vscode.ThemeIcon('checklist')
    return item
  }
  const shown = onlyNew ? items.filter(({ fresh }) => fresh !== false) : items
  const item = new vscode.TreeItem(
    onlyNew && since !== null ? vscode.l10n.t('New suggestions') : vscode.l10n.t('Suggestions'),
    shown.length > 0 ? Expanded : None,
  )
  // Another identity, so that what is open of one is not taken for what is open of the other.
  item.id = `${uri}#findings${onlyNew ? '-new' : ''}${shown.length > 0 ? '' : '-none'}`
  item.description = shown.length === 0 ? vscode.l10n.t('none') : String(shown.length)
  item.tooltip = !onlyNew ? '' : (since ?? vscode.l10n.t('There is no commit to compare with, so all are shown.'))
  item.iconPath = new vscode.ThemeIcon('comment-discussion')
  return item
}

export function sectionItem({ uri, section }: SectionNode): vscode.TreeItem {
  const { id, title, state, told, range } = section
  const item = new vscode.TreeItem(title, None)
  item.id = `${uri}#section-${id}`
  item.description = told
  item.iconPath = new vscode.ThemeIcon(stateIcons[state])
  item.contextValue = state === 'present' ? 'outsideIn.section' : 'outsideIn.section.lacking'
  item.accessibilityInformation = { label: `${title}: ${told}` }
  if (range) item.command = goTo(uri, range)
  return item
}

export function findingItem({ uri, finding, index }: FindingNode): vscode.TreeItem {
  const { rule, severity, weight, message, words, range, fresh } = finding
  const label = message.length > longestLabel ? `${message.slice(0, longestLabel - 1).trimEnd()}…` : message
  const line = vscode.l10n.t('line {0}', range.start.line + 1)
  // The line comes first, as the score does: a narrow side bar cuts off what comes last.
  const item = new vscode.TreeItem(`${range.start.line + 1} · ${label}`, None)
  item.id = `${uri}#${rule}-${index}`
  item.description = fresh === true ? `${vscode.l10n.t('new')} · ${rule}` : rule
  item.iconPath = fresh === true ? new vscode.ThemeIcon('diff-added') : new vscode.ThemeIcon(severityIcons[severity])
  item.contextValue = 'outsideIn.finding'
  item.command = goTo(uri, range)
  item.tooltip = tooltip(message, words, `${line} · ${weight} · ${rule}`)
  item.accessibilityInformation = { label: `${line}, ${weight}: ${message}` }
  return item
}

/** Text of documents is text in a tooltip: nothing in it is markdown. */
function tooltip(message: string, words: string, where: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString()
  text.appendText(message)
  if (words !== '' && !message.includes(words)) text.appendMarkdown('\n\n> ').appendText(words)
  return text.appendMarkdown('\n\n').appendText(where)
}

const stateIcons: Readonly<Record<OutlineSection['state'], string>> = {
  present: 'pass-filled',
  partial: 'color-mode',
  absent: 'circle-large-outline',
}

const severityIcons: Readonly<Record<OutlineFinding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
}

function goTo(uri: vscode.Uri, range: OutlineFinding['range']): vscode.Command {
  return { title: vscode.l10n.t('Go to these words'), command: 'outsideIn.showWords', arguments: [uri, range] }
}
