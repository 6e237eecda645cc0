import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type DocumentStatus, documentStatusRequest } from '../../server/src/lsp/protocol/document-status.ts'
import {
  type FrontMatterEdit,
  type KindParams,
  kindEditRequest,
  type MeetingParams,
  meetingEditRequest,
} from '../../server/src/lsp/protocol/front-matter.ts'
import { applyEdits } from './apply-edits.ts'

interface Choice {
  readonly id: string
  readonly label: string
  readonly detail: string
}

const kinds = (): readonly Choice[] => [
  { id: 'strategy', label: vscode.l10n.t('Strategy'), detail: vscode.l10n.t('Where a company or a product goes, and why') },
  { id: 'crm-plan', label: vscode.l10n.t('CRM plan'), detail: vscode.l10n.t('How a company means to deal with its customers') },
  { id: 'research-plan', label: vscode.l10n.t('Research plan'), detail: vscode.l10n.t('What to learn from customers, and how') },
  { id: 'qbr', label: vscode.l10n.t('Review'), detail: vscode.l10n.t('The agenda or the minutes of a business review') },
  { id: 'none', label: vscode.l10n.t('None of these'), detail: vscode.l10n.t('Nothing is checked') },
]

const meetings = (): readonly Choice[] => [
  { id: 'internal', label: vscode.l10n.t('Internal review'), detail: vscode.l10n.t('A whole organisation looks at itself; it is scored') },
  {
    id: 'functional',
    label: vscode.l10n.t('Meeting of one function'),
    detail: vscode.l10n.t('Pipeline, service level, incident, steering, a supplier: where its time goes, and no score'),
  },
  {
    id: 'customer',
    label: vscode.l10n.t('Review with a customer'),
    detail: vscode.l10n.t('A customer is present: whose turn it is, and no score'),
  },
]

/** Asks what the document is and writes it into the document's front matter. */
export async function setKind(client: BaseLanguageClient, document: vscode.TextDocument, kind: string | undefined): Promise<void> {
  const uri = document.uri.toString()
  const id = kind ?? (await pick(vscode.l10n.t('What is this document?'), kinds(), (await statusOf(client, uri))?.kind))
  if (id === undefined) return
  const params: KindParams = { uri, kind: id }
  await write(document, await client.sendRequest<FrontMatterEdit | null>(kindEditRequest, params))
}

/** Asks what kind of meeting a review is of and writes it into the document's front matter. */
export async function setMeeting(client: BaseLanguageClient, document: vscode.TextDocument, meeting: string | undefined): Promise<void> {
  const uri = document.uri.toString()
  const id = meeting ?? (await pickMeeting(client, uri))
  if (id === undefined) return
  const params: MeetingParams = { uri, meeting: id }
  await write(document, await client.sendRequest<FrontMatterEdit | null>(meetingEditRequest, params))
}

async function pickMeeting(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const status = await statusOf(client, uri)
  if (status?.agenda) return pick(vscode.l10n.t('What kind of meeting is this?'), meetings(), status.agenda.meeting)
  void vscode.window.showInformationMessage(
    vscode.l10n.t('This document is not read as a review. If it is one, say so first with the command Outside-In: Set Kind of Document.'),
  )
  return undefined
}

async function write(document: vscode.TextDocument, edit: FrontMatterEdit | null): Promise<void> {
  if (edit) await applyEdits(document, edit)
  else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'This front matter has no place for it. Say it of documents like this one by file name in .outside-in.yaml or .json instead.',
      ),
    )
  }
}

async function pick(title: string, choices: readonly Choice[], now: string | undefined): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    choices.map((choice) => ({ ...choice, description: choice.id === now ? vscode.l10n.t('as it is read now') : '' })),
    { title, placeHolder: vscode.l10n.t('It is written into the front matter'), matchOnDetail: true },
  )
  return picked?.id
}

function statusOf(client: BaseLanguageClient, uri: string): Promise<DocumentStatus | null> {
  return client.sendRequest<DocumentStatus | null>(documentStatusRequest, { uri })
}
