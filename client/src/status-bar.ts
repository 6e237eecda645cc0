import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { type DocumentStatus, documentStatusRequest } from '../../server/src/lsp/protocol/document-status.ts'
import { isWorkspaceMuted, type Muting } from './mute.ts'
import type { StatusFeed } from './status-feed.ts'
import { createStatusText } from './status-text.ts'

/**
 * Shows how the document in front reads, as in "Outside-In: strategy · 41"; a click opens a menu.
 * Where the reader has muted it, or where it is down, it says so and nothing else, so that the way back is found.
 * On a document that is no plan there is nothing to show; the language status (the braces) says so to who wonders.
 */
export function createStatusBar(client: BaseLanguageClient, feed: StatusFeed, muting: Muting): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('outsideIn.status', vscode.StatusBarAlignment.Right, 100)
  item.name = 'Outside-In'
  const quiet = vscode.languages.createLanguageStatusItem('outsideIn.kind', { language: 'markdown' })
  quiet.name = 'Outside-In'
  quiet.text = 'Outside-In'
  quiet.command = { title: vscode.l10n.t('Set kind'), command: 'outsideIn.setKind' }
  const text = createStatusText((said, ...args) => vscode.l10n.t(said, ...args))
  const setContext = createContextSetter()
  const known = new Map<string, DocumentStatus>()

  let ended = false
  let down = false

  const show = () => {
    // An answer may come when the server that gave it is gone already, and this with it.
    if (ended) return
    const document = vscode.window.activeTextEditor?.document
    const status = document?.languageId === 'markdown' ? known.get(document.uri.toString()) : undefined
    const plan = status?.enabled === true && status.kind !== 'none'
    const muted = document !== undefined && muting.isMuted(document.uri)
    setContext('outsideIn.isPlan', plan)
    setContext('outsideIn.isReview', plan && status.agenda !== null)
    setContext('outsideIn.isMuted', muted)
    quiet.detail = status ? kindDetail(status, muted, text.kind(status)) : vscode.l10n.t('starting')
    if (down && document?.languageId === 'markdown') {
      say(vscode.l10n.t('Outside-In: stopped'), vscode.l10n.t('Click to start it again.'), 'outsideIn.restartServer', '$(warning)')
    } else if (status && status.kind !== 'none' && (muted || isWorkspaceMuted())) {
      say(vscode.l10n.t('Outside-In: muted'), vscode.l10n.t('Click to have it speak again.'), 'outsideIn.showMenu', '$(mute)')
    } else if (status && plan) say(text.line(status), text.tooltip(status), 'outsideIn.showMenu')
    else item.hide()
  }

  const say = (line: string, tooltip: string, command: string, icon = '') => {
    item.text = `${icon} ${line}`.trim()
    item.tooltip = new vscode.MarkdownString(tooltip, true)
    item.accessibilityInformation = { label: line.replace(/\$\([\w-]+\)\s*/g, '') }
    item.command = command
    item.show()
  }

  /** A document that was open before the server was: its status was said while nobody listened. */
  const ask = async () => {
    const document = vscode.window.activeTextEditor?.document
    show()
    if (document?.languageId !== 'markdown' || !client.isRunning()) return
    const status = await client
      .sendRequest<DocumentStatus | null>(documentStatusRequest, { uri: document.uri.toString() })
      // The server may end while it is asked; the next one is asked again.
      .catch(() => null)
    if (status) known.set(document.uri.toString(), status)
    show()
  }

  return vscode.Disposable.from(
    {
      dispose() {
        ended = true
      },
    },
    item,
    quiet,
    feed.onStatus((status) => {
      known.set(vscode.Uri.parse(status.uri).toString(), status)
      show()
    }),
    client.onDidChangeState(({ newState }) => {
      down = newState === State.Stopped || newState === State.StartFailed
      void ask()
    }),
    muting.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(() => void ask()),
    vscode.workspace.onDidCloseTextDocument((document) => known.delete(document.uri.toString())),
  )
}

/** Tells the editor what commands go by, when it changes. */
function createContextSetter(): (name: string, value: boolean) => void {
  const said = new Map<string, boolean>()
  return (name, value) => {
    if (said.get(name) !== value) void vscode.commands.executeCommand('setContext', name, value)
    said.set(name, value)
  }
}

function kindDetail(status: DocumentStatus, muted: boolean, kind: string): string {
  if (muted) return vscode.l10n.t('muted by you')
  if (!status.enabled) return vscode.l10n.t('turned off in the settings')
  if (status.kind === 'none') return vscode.l10n.t('not read as a plan, so nothing is checked')
  if (!status.inEnglish) return vscode.l10n.t('not in English, so nothing is checked')
  return vscode.l10n.t('read as {0}', kind)
}
