import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type ActingSide, type WhoActs, whoActsRequest } from '../../server/src/lsp/protocol/who-acts.ts'

/** Milliseconds without a keystroke before who acts is asked again. */
const pause = 400

/** The line under the words of each side: of another kind for each, so that no colour is needed to tell them. */
const lines = { customer: 'solid', company: 'dashed', product: 'dotted' } as const satisfies Readonly<Record<ActingSide, string>>
const sides = Object.keys(lines) as readonly ActingSide[]

/**
 * The view "Whose sentence is this?": underlines who acts in the plans that are open, with a legend over the text and a count in the status
 * bar. Off until it is asked for (`outsideIn.whoActs`); then nothing is computed.
 */
export function createWhoActsView(client: BaseLanguageClient): vscode.Disposable {
  const kinds = new Map(sides.map((side) => [side, vscode.window.createTextEditorDecorationType(underline(side))]))
  const legend = new Map(sides.map((side) => [side, vscode.window.createTextEditorDecorationType(sample(side))]))
  const item = vscode.window.createStatusBarItem('outsideIn.whoActs', vscode.StatusBarAlignment.Right, 99)
  item.name = vscode.l10n.t('Outside-In: whose sentence is this?')
  item.command = 'outsideIn.hideWhoActs'
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  const isOn = () => vscode.workspace.getConfiguration('outsideIn').get('whoActs') === true

  const refresh = async () => {
    if (!isOn()) {
      for (const editor of vscode.window.visibleTextEditors) clear(editor)
      item.hide()
      return
    }
    if (vscode.window.activeTextEditor?.document.languageId !== 'markdown') item.hide()
    await Promise.all(vscode.window.visibleTextEditors.map(show))
  }

  const show = async (editor: vscode.TextEditor) => {
    const { document } = editor
    if (document.languageId !== 'markdown' || !client.isRunning()) return
    const { version } = document
    const told = await client
      .sendRequest<WhoActs | null>(whoActsRequest, { uri: document.uri.toString() })
      // The server may end while it is asked; the next one is asked again.
      .catch(() => undefined)
    // What was asked of a text that is another meanwhile is asked again anyway, and what was switched off stays off.
    if (ended || told === undefined || document.version !== version || !isOn()) return
    if (told === null) clear(editor)
    else paint(editor, told)
    if (editor === vscode.window.activeTextEditor) count(told)
  }

  const paint = (editor: vscode.TextEditor, told: WhoActs) => {
    for (const [side, kind] of kinds)
      editor.setDecorations(
        kind,
        told.clauses
          .filter((clause) => clause.side === side)
          .map(({ range, unsaid }) => ({
            range: new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
            hoverMessage: explained(side, unsaid),
          })),
      )
    // The legend stands behind the title, which is where people look first.
    const at = editor.document.lineAt(told.titleLine).range.end
    for (const [side, kind] of legend) {
      const counted = told.counts[side]
      const entry = { range: new vscode.Range(at, at), renderOptions: { after: { contentText: named(side, counted) } } }
      editor.setDecorations(kind, counted > 0 ? [entry] : [])
    }
  }

  const clear = (editor: vscode.TextEditor) => {
    for (const kind of [...kinds.values(), ...legend.values()]) editor.setDecorations(kind, [])
  }

  const count = (told: WhoActs | null) => {
    if (told === null) {
      item.hide()
      return
    }
    const { sentences, counts } = told
    const text =
      sentences === 1
        ? vscode.l10n.t('customers act in {0} of 1 sentence', counts.customer)
        : vscode.l10n.t('customers act in {0} of {1} sentences', counts.customer, sentences)
    item.text = `$(person) ${text}`
    item.accessibilityInformation = { label: `Outside-In: ${text}` }
    item.tooltip = new vscode.MarkdownString(
      [
        `**${vscode.l10n.t('Whose sentence is this?')}**`,
        '',
        ...sides.map((side) => `- ${named(side, counts[side])}: ${lineNamed(side)}`),
        '',
        vscode.l10n.t(
          'Of the sentences in which anybody acts. In {0} of yours nobody is named: they are orders to yourselves.',
          told.unsaid,
        ),
        '',
        vscode.l10n.t('Click to hide.'),
      ].join('\n'),
    )
    item.show()
  }

  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), pause)
  }

  void refresh()
  return vscode.Disposable.from(
    {
      dispose() {
        ended = true
        clearTimeout(timer)
      },
    },
    ...kinds.values(),
    ...legend.values(),
    item,
    vscode.commands.registerCommand('outsideIn.showWhoActs', () => turn(true)),
    vscode.commands.registerCommand('outsideIn.hideWhoActs', () => turn(false)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('outsideIn.whoActs')) void refresh()
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOn() && document.languageId === 'markdown') later()
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      if (isOn()) void refresh()
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      if (isOn()) void refresh()
    }),
    client.onDidChangeState(() => {
      if (isOn()) void refresh()
    }),
  )
}

/** Says it where it was said before, so that it has an effect; else for the user, in all windows. */
async function turn(on: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('outsideIn')
  const said = settings.inspect('whoActs')
  const target =
    said?.workspaceValue === undefined || vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace
  await settings.update('whoActs', on, target)
}

const color = (side: ActingSide) => new vscode.ThemeColor(`outsideIn.${side}Acts`)

function underline(side: ActingSide): vscode.DecorationRenderOptions {
  return {
    borderColor: color(side),
    borderStyle: lines[side],
    borderWidth: '0 0 2px 0',
    overviewRulerColor: color(side),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  }
}

/** An entry of the legend: words with the line that they explain. */
function sample(side: ActingSide): vscode.DecorationRenderOptions {
  return {
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: {
      color: color(side),
      margin: '0 0 0 2em',
      // The editor knows no border of one edge for what is added to a line.
      textDecoration: `none; font-weight: normal; font-size: 0.85em; border-bottom: 2px ${lines[side]}`,
    },
  }
}

function named(side: ActingSide, count: number): string {
  if (side === 'customer') return vscode.l10n.t('customers act: {0}', count)
  return side === 'company' ? vscode.l10n.t('you act: {0}', count) : vscode.l10n.t('your product acts: {0}', count)
}

function lineNamed(side: ActingSide): string {
  if (side === 'customer') return vscode.l10n.t('solid line')
  return side === 'company' ? vscode.l10n.t('dashed line') : vscode.l10n.t('dotted line')
}

function explained(side: ActingSide, unsaid: boolean): string {
  if (side === 'customer') return vscode.l10n.t('Whose sentence is this? Your customers’: they act here.')
  if (side === 'product') return vscode.l10n.t('Whose sentence is this? Yours: what you offer acts here.')
  return unsaid
    ? vscode.l10n.t('Whose sentence is this? Yours: nobody is named, so it is you who act.')
    : vscode.l10n.t('Whose sentence is this? Yours: you act here.')
}
