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

const kinds: readonly Choice[] = [
  { id: 'strategy', label: 'Strategy', detail: 'Where a company or a product goes, and why' },
  { id: 'crm-plan', label: 'CRM plan', detail: 'How a company means to deal with its customers' },
  { id: 'research-plan', label: 'Research plan', detail: 'What to learn from customers, and how' },
  { id: 'qbr', label: 'Review', detail: 'The agenda or the minutes of a business review' },
  { id: 'none', label: 'None of these', detail: 'Nothing is checked' },
]

const meetings: readonly Choice[] = [
  { id: 'internal', label: 'Internal review', detail: 'A whole organisation looks at itself; it is scored' },
  {
    id: 'functional',
    label: 'Meeting of one function',
    detail: 'Pipeline, service level, incident, steering, a supplier: where its time goes, and no score',
  },
  { id: 'customer', label: 'Review with a customer', detail: 'A customer is present: whose turn it is, and no score' },
]

/** Asks what the document is and writes it into the document's front matter. */
export async function setKind(client: BaseLanguageClient, document: vscode.TextDocument, kind: string | undefined): Promise<void> {
  const uri = document.uri.toString()
  const id = kind ?? (await pick('What is this document?', kinds, (await statusOf(client, uri))?.kind))
  if (id === undefined) return
  const params: KindParams = { uri, kind: id }
  await write(document, await client.sendRequest<FrontMatterEdit | null>(kindEditRequest, params), 'a kind')
}

/** Asks what kind of meeting a review is of and writes it into the document's front matter. */
export async function setMeeting(client: BaseLanguageClient, document: vscode.TextDocument, meeting: string | undefined): Promise<void> {
  const uri = document.uri.toString()
  const id = meeting ?? (await pickMeeting(client, uri))
  if (id === undefined) return
  const params: MeetingParams = { uri, meeting: id }
  await write(document, await client.sendRequest<FrontMatterEdit | null>(meetingEditRequest, params), 'a kind of meeting')
}

async function pickMeeting(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const status = await statusOf(client, uri)
  if (status?.agenda) return pick('What kind of meeting is this?', meetings, status.agenda.meeting)
  void vscode.window.showInformationMessage(
    'This document is not read as a review. If it is one, say so first with the command Outside-In: Set Kind of Document.',
  )
  return undefined
}

async function write(document: vscode.TextDocument, edit: FrontMatterEdit | null, what: string): Promise<void> {
  if (edit) await applyEdits(document, edit)
  else {
    void vscode.window.showInformationMessage(
      `This front matter has no place for it. Give documents like this one ${what} by file name in .outside-in.json instead.`,
    )
  }
}

async function pick(title: string, choices: readonly Choice[], now: string | undefined): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    choices.map((choice) => ({ ...choice, description: choice.id === now ? 'as it is read now' : '' })),
    { title, placeHolder: 'It is written into the front matter', matchOnDetail: true },
  )
  return picked?.id
}

function statusOf(client: BaseLanguageClient, uri: string): Promise<DocumentStatus | null> {
  return client.sendRequest<DocumentStatus | null>(documentStatusRequest, { uri })
}
