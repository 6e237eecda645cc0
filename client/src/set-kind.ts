import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type DocumentStatus, documentStatusRequest, type KindEdit, kindEditRequest } from '../../server/src/lsp/protocol.ts'
import { applyEdits } from './apply-edits.ts'

const kinds: readonly { readonly id: string; readonly label: string; readonly detail: string }[] = [
  { id: 'strategy', label: 'Strategy', detail: 'Where a company or a product goes, and why' },
  { id: 'crm-plan', label: 'CRM plan', detail: 'How a company means to deal with its customers' },
  { id: 'research-plan', label: 'Research plan', detail: 'What to learn from customers, and how' },
  { id: 'qbr', label: 'Review', detail: 'The agenda or the minutes of a business review' },
  { id: 'none', label: 'None of these', detail: 'Nothing is checked' },
]

/** Asks what the document is and writes it into the document's front matter. */
export async function setKind(client: BaseLanguageClient, document: vscode.TextDocument, kind: string | undefined): Promise<void> {
  const uri = document.uri.toString()
  const id = kind ?? (await pickKind(client, uri))
  if (id === undefined) return
  const answer = await client.sendRequest<KindEdit | null>(kindEditRequest, { uri, kind: id })
  if (answer) await applyEdits(document, answer)
  else {
    void vscode.window.showInformationMessage(
      'This front matter has no place for it. Give documents like this one a kind by file name in .outside-in.json instead.',
    )
  }
}

async function pickKind(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const status = await client.sendRequest<DocumentStatus | null>(documentStatusRequest, { uri })
  const picked = await vscode.window.showQuickPick(
    kinds.map((kind) => ({ ...kind, description: kind.id === status?.kind ? 'as it is read now' : '' })),
    { title: 'What is this document?', placeHolder: 'It is written into the front matter', matchOnDetail: true },
  )
  return picked?.id
}
