import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type OutlineFinding, type SilenceEdit, type SilenceParams, silenceRequest } from '../../server/src/lsp/protocol/plan-outline.ts'
import { applyEdits, toRange } from './apply-edits.ts'
import { explainRule } from './explain-rule.ts'
import type { FindingNode, SectionNode } from './plan-node.ts'
import type { PlanTree } from './plan-tree.ts'
import { showInPlace } from './show-in-place.ts'

/** Registers what can be done in the tree of plans. What is done to a document as a whole are the commands that there are anyway. */
export function registerPlanTreeCommands(client: BaseLanguageClient, tree: PlanTree): vscode.Disposable {
  const on = <Node>(name: string, act: (node: Node) => unknown) =>
    // From the palette these have no node to act on; they are hidden there.
    vscode.commands.registerCommand(name, (node?: Node) => (node === undefined ? undefined : act(node)))
  return vscode.Disposable.from(
    vscode.commands.registerCommand('outsideIn.readAllPlans', () => tree.readAll()),
    vscode.commands.registerCommand('outsideIn.showOnlyNew', () => tree.showOnlyNew(true)),
    vscode.commands.registerCommand('outsideIn.showAllFindings', () => tree.showOnlyNew(false)),
    vscode.commands.registerCommand('outsideIn.showWords', (uri: vscode.Uri, range: OutlineFinding['range']) =>
      showInPlace(uri, toRange(range), { preserveFocus: true }),
    ),
    on<FindingNode>('outsideIn.silenceFinding', (node) => silence(client, node)),
    on<FindingNode>('outsideIn.explainFinding', ({ finding }) => explainRule(client, finding.rule)),
    on<SectionNode>('outsideIn.insertThisSection', async ({ uri, section }) => {
      await showInPlace(uri)
      await vscode.commands.executeCommand('outsideIn.insertSection', section.id)
    }),
  )
}

/** Silences a finding where it stands and leaves its reason selected, to be written over. */
async function silence(client: BaseLanguageClient, { uri, finding: { rule, range } }: FindingNode): Promise<void> {
  const editor = await showInPlace(uri)
  const params: SilenceParams = { uri: uri.toString(), rule, ...range.start }
  const answer = await client.sendRequest<SilenceEdit | null>(silenceRequest, params)
  if (!answer) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The document has changed meanwhile. Try again.'))
    return
  }
  const { document } = editor
  const first = Math.min(
    ...answer.edits.map((edit) => document.offsetAt(new vscode.Position(edit.range.start.line, edit.range.start.character))),
  )
  if (!(await applyEdits(document, answer))) return
  const start = document.getText().indexOf(answer.reason, first)
  if (start < 0) return
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + answer.reason.length))
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
