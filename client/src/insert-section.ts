import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type SectionEdit,
  type SectionOffer,
  sectionEditRequest,
  sectionOffersRequest,
} from '../../server/src/lsp/protocol/section-insertion.ts'
import { showInPlace } from './show-in-place.ts'

/**
 * Adds a section that the document does not have yet, from its template, where it belongs, and goes to the first place to fill in. Without
 * `section` it asks which.
 */
export async function insertSection(client: BaseLanguageClient, document: vscode.TextDocument, section: string | undefined): Promise<void> {
  const uri = document.uri.toString()
  const id = section ?? (await pickSection(client, uri))
  if (id === undefined) return
  const answer = await client.sendRequest<SectionEdit | null>(sectionEditRequest, { uri, section: id })
  if (!answer) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This section could not be added: the document is not read as a plan.'))
    return
  }
  const editor = await showInPlace(document.uri)
  // Asked only now: it may have been written in while it was brought to the front.
  if (answer.version !== document.version) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The document has changed meanwhile. Try again.'))
    return
  }
  const { line, character } = answer.at
  await editor.insertSnippet(new vscode.SnippetString(answer.snippet), new vscode.Position(line, character))
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

async function pickSection(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const offers = await client.sendRequest<SectionOffer[]>(sectionOffersRequest, { uri })
  const asked = offers.filter(({ state }) => state !== 'idea')
  const ideas = offers.filter(({ state }) => state === 'idea')
  const picked = await vscode.window.showQuickPick(
    [
      ...group(vscode.l10n.t('A reader will look for'), asked),
      ...group(asked.length > 0 ? vscode.l10n.t('More ideas') : vscode.l10n.t('Ideas'), ideas),
    ],
    {
      title: vscode.l10n.t('Insert a section'),
      placeHolder: vscode.l10n.t('What should the plan say more about?'),
      matchOnDescription: true,
    },
  )
  return picked?.id
}

type Pick = vscode.QuickPickItem & { readonly id?: string }

function group(label: string, offers: readonly SectionOffer[]): readonly Pick[] {
  if (offers.length === 0) return []
  return [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...offers.map(({ id, title, state, lacking }) => ({ label: title, description: describe(state, lacking), id })),
  ]
}

function describe(state: SectionOffer['state'], lacking: string): string {
  if (state === 'idea') return ''
  if (state === 'absent') return vscode.l10n.t('not there yet')
  return lacking === '' ? vscode.l10n.t('there in part') : vscode.l10n.t('there in part, without {0}', lacking)
}
