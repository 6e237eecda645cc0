import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type DocumentStatus, documentStatusRequest } from '../../server/src/lsp/protocol/document-status.ts'
import { type KindGrounds, kindGroundsRequest } from '../../server/src/lsp/protocol/kind-grounds.ts'
import { isWorkspaceMuted, type Muting } from './mute.ts'
import { createStatusText } from './status-text.ts'

interface Entry extends vscode.QuickPickItem {
  readonly command?: string
  readonly arguments?: readonly unknown[]
}

/** What can be done with the document in front, as the status bar offers it at a click. */
export async function showMenu(client: BaseLanguageClient, muting: Muting, document: vscode.TextDocument): Promise<void> {
  const params = { uri: document.uri.toString() }
  const status = await client.sendRequest<DocumentStatus | null>(documentStatusRequest, params)
  const grounds = await client.sendRequest<KindGrounds | null>(kindGroundsRequest, params)
  const known = new Set(await vscode.commands.getCommands(true))
  const offered = entries(status, grounds, muting.isMuted(document.uri)).filter(
    ({ command }) => command === undefined || known.has(command),
  )
  const picked = await vscode.window.showQuickPick(offered, {
    title: status && status.kind !== 'none' ? text.line(status).replace(/\$\([\w-]+\)\s*/g, '') : 'Outside-In',
    placeHolder: vscode.l10n.t('What would you like to do?'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (picked?.command) await vscode.commands.executeCommand(picked.command, ...(picked.arguments ?? []))
}

const text = createStatusText((said, ...args) => vscode.l10n.t(said, ...args))

function entries(status: DocumentStatus | null, grounds: KindGrounds | null, muted: boolean): readonly Entry[] {
  const plan = status !== null && status.kind !== 'none' && status.enabled
  return [
    ...(plan ? ofPlan(status) : []),
    heading(vscode.l10n.t('What it is read as')),
    {
      label: `$(tag) ${vscode.l10n.t('Set kind of document…')}`,
      ...(status ? { description: text.kind(status) } : {}),
      ...(grounds ? { detail: reasonFor(grounds) } : {}),
      command: 'outsideIn.setKind',
    },
    ...(plan && status.agenda
      ? [
          {
            label: `$(organization) ${vscode.l10n.t('Set kind of meeting…')}`,
            description: meetingName(status.agenda.meeting),
            command: 'outsideIn.setMeeting',
          },
        ]
      : []),
    heading(vscode.l10n.t('Quiet')),
    muted
      ? { label: `$(unmute) ${vscode.l10n.t('Speak again on this document')}`, command: 'outsideIn.unmuteDocument' }
      : {
          label: `$(mute) ${vscode.l10n.t('Mute this document')}`,
          detail: vscode.l10n.t('For you alone: nothing is written into the document'),
          command: 'outsideIn.muteDocument',
        },
    ...(vscode.workspace.workspaceFolders ? [ofWorkspace()] : []),
    heading('Outside-In'),
    {
      label: `$(gear) ${vscode.l10n.t('Settings')}`,
      command: 'workbench.action.openSettings',
      arguments: ['@ext:outside-in.outside-in'],
    },
    { label: `$(debug-restart) ${vscode.l10n.t('Restart')}`, command: 'outsideIn.restartServer' },
    { label: `$(output) ${vscode.l10n.t('Show output')}`, command: 'outsideIn.showOutput' },
  ]
}

function ofPlan({ findings, doubtful }: DocumentStatus): readonly Entry[] {
  const speaks = findings > 0 && !doubtful
  return [
    { label: `$(graph) ${vscode.l10n.t('Open report')}`, command: 'outsideIn.openReport' },
    ...(doubtful
      ? []
      : [{ label: `$(comment-discussion) ${vscode.l10n.t('Five questions to ask of it')}`, command: 'outsideIn.reviewDocument' }]),
    ...(speaks ? [{ label: `$(arrow-down) ${vscode.l10n.t('Next finding')}`, command: 'outsideIn.nextFinding' }] : []),
    ...(speaks ? [{ label: `$(copy) ${vscode.l10n.t('Copy as Markdown')}`, command: 'outsideIn.copyAsMarkdown' }] : []),
  ]
}

function ofWorkspace(): Entry {
  return isWorkspaceMuted()
    ? { label: `$(unmute) ${vscode.l10n.t('Speak again in this workspace')}`, command: 'outsideIn.unmuteWorkspace' }
    : {
        label: `$(mute) ${vscode.l10n.t('Mute in this workspace')}`,
        detail: vscode.l10n.t('For everybody who shares its settings: turned off there (outsideIn.enable)'),
        command: 'outsideIn.muteWorkspace',
      }
}

function reasonFor({ by, headings }: KindGrounds): string {
  if (by === 'front matter') return vscode.l10n.t('Because the document says so at its head')
  if (by === 'configuration') return vscode.l10n.t('Because the configuration says so of files like this one')
  const named = headings.map((heading) => `“${shortened(heading)}”`).join(', ')
  if (named === '') return vscode.l10n.t('By its text')
  return vscode.l10n.t('By its text, above all {0}', named)
}

function meetingName(meeting: string): string {
  if (meeting === 'functional') return vscode.l10n.t('Meeting of one function')
  return meeting === 'customer' ? vscode.l10n.t('Review with a customer') : vscode.l10n.t('Internal review')
}

const heading = (label: string): Entry => ({ label, kind: vscode.QuickPickItemKind.Separator })
const shortened = (words: string) => (words.length > 40 ? `${words.slice(0, 39)}…` : words)
