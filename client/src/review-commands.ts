import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { DocumentParams } from '../../server/src/lsp/protocol/document-params.ts'
import type { HistoryPoint } from '../../server/src/lsp/protocol/history.ts'
import {
  type CompareParams,
  type ComparisonPage,
  compareRequest,
  type FindingsMarkdown,
  type FindingsMarkdownParams,
  findingsMarkdownRequest,
  type QuestionsPage,
  reviewQuestionsRequest,
} from '../../server/src/lsp/protocol/review-pages.ts'
import { goToFinding } from './go-to-finding.ts'
import { onPlan } from './on-plan.ts'
import { copyMarkdown, type ReviewPanel } from './review-panel.ts'

/** Registers what reviewers do: compare, copy, go from finding to finding. */
export function registerReviewCommands(client: BaseLanguageClient, panel: ReviewPanel): vscode.Disposable {
  const command = (name: string, act: (document: vscode.TextDocument, isNamed: boolean) => Promise<void>) =>
    vscode.commands.registerCommand(name, (target?: unknown) => onPlan((document) => act(document, target !== undefined), target))
  return vscode.Disposable.from(
    command('outsideIn.compareWithLastCommit', (document) => compare(client, panel, document, 'lastCommit')),
    command('outsideIn.compareWithMergeBase', (document) => compare(client, panel, document, 'mergeBase')),
    command('outsideIn.reviewDocument', (document) => ask(client, panel, document)),
    command('outsideIn.copyAsMarkdown', (document, isNamed) => copyFindings(client, document, !isNamed)),
    vscode.commands.registerCommand('outsideIn.nextFinding', () => goToFinding('next')),
    vscode.commands.registerCommand('outsideIn.previousFinding', () => goToFinding('previous')),
  )
}

async function compare(client: BaseLanguageClient, panel: ReviewPanel, document: vscode.TextDocument, of: HistoryPoint): Promise<void> {
  const params: CompareParams = { uri: document.uri.toString(), of }
  const page = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Comparing') }, () =>
    client.sendRequest<ComparisonPage | null>(compareRequest, params),
  )
  if (page) return panel.show(document.uri, page)
  if (isTurnedOff(document)) return sayTurnedOff()
  void vscode.window.showInformationMessage(
    of === 'lastCommit'
      ? vscode.l10n.t('There is no commit of this document to compare with. It has to be in a git repository that VS Code has open.')
      : vscode.l10n.t('Where this branch began is not known: the document was not there yet, or there is no other branch.'),
  )
}

/** Shows what to ask of a document. */
async function ask(client: BaseLanguageClient, panel: ReviewPanel, document: vscode.TextDocument): Promise<void> {
  const params: DocumentParams = { uri: document.uri.toString() }
  const page = await client.sendRequest<QuestionsPage | null>(reviewQuestionsRequest, params)
  if (page) panel.show(document.uri, page)
  else if (isTurnedOff(document)) sayTurnedOff()
}

/**
 * Copies what is said of the selected part, or of the whole document where nothing is selected. A document that was pointed at elsewhere,
 * in the tree, is meant as a whole, whatever is selected in its text.
 */
async function copyFindings(client: BaseLanguageClient, document: vscode.TextDocument, ofSelection: boolean): Promise<void> {
  // The same document may be open beside itself, each with a selection of its own: the one in front is meant.
  const front = vscode.window.activeTextEditor
  const editor = front?.document === document ? front : vscode.window.visibleTextEditors.find((one) => one.document === document)
  const selection = ofSelection ? editor?.selection : undefined
  const params: FindingsMarkdownParams = {
    uri: document.uri.toString(),
    ...(selection && !selection.isEmpty ? { selection: { start: plain(selection.start), end: plain(selection.end) } } : {}),
  }
  const answer = await client.sendRequest<FindingsMarkdown | null>(findingsMarkdownRequest, params)
  if (answer) await copyMarkdown(answer.markdown)
}

/** What a position says, as data: a worker is handed copies, which lose what a class computes. */
const plain = ({ line, character }: vscode.Position) => ({ line, character })

function isTurnedOff(document: vscode.TextDocument): boolean {
  return !vscode.workspace.getConfiguration('outsideIn', document).get('enable', true)
}

function sayTurnedOff(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Outside-In is turned off here in the settings (outsideIn.enable).'))
}
