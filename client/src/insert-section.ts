import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type SectionEdit,
  type SectionOffer,
  sectionEditRequest,
  sectionOffersRequest,
} from '../../server/src/lsp/protocol/section-insertion.ts'
import { applyEdits, toRange } from './apply-edits.ts'

/** Adds a section that the plan does not have yet, from its template, where it belongs. Without `section` it asks which. */
export async function insertSection(client: BaseLanguageClient, document: vscode.TextDocument, section: string | undefined): Promise<void> {
  const uri = document.uri.toString()
  const id = section ?? (await pickSection(client, uri))
  if (id === undefined) return
  const answer = await client.sendRequest<SectionEdit | null>(sectionEditRequest, { uri, section: id })
  if (!answer) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This section could not be added: the document is not read as a plan.'))
    return
  }
  if (!(await applyEdits(document, answer))) return
  const editor = await vscode.window.showTextDocument(document)
  const select = toRange(answer.select)
  editor.selection = new vscode.Selection(select.start, select.end)
  editor.revealRange(select, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

async function pickSection(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const offers = await client.sendRequest<SectionOffer[]>(sectionOffersRequest, { uri })
  if (offers.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This document lacks no section, or it does not read as a plan.'))
    return undefined
  }
  const picked = await vscode.window.showQuickPick(
    offers.map(({ id, title, state, lacking }) => ({ label: title, description: describe(state, lacking), id })),
    { title: vscode.l10n.t('Insert a section'), placeHolder: vscode.l10n.t('What should the plan say more about?') },
  )
  return picked?.id
}

function describe(state: SectionOffer['state'], lacking: string): string {
  if (state === 'absent') return vscode.l10n.t('not there yet')
  return lacking === '' ? vscode.l10n.t('there in part') : vscode.l10n.t('there in part, without {0}', lacking)
}
