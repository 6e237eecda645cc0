import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { explainRuleRequest, listRulesRequest, type RulePage, type RuleSummary } from '../../server/src/lsp/protocol/rule-pages.ts'

/** Opens the page of a rule: what it looks for, why, and how it reads better. Without a rule, or with an unknown one, it asks which. */
export async function explainRule(client: BaseLanguageClient, rule: string | undefined): Promise<void> {
  const id = rule ?? (await ruleUnderCursor()) ?? (await pickRule(client))
  if (id === undefined) return
  const page = await client.sendRequest<RulePage | null>(explainRuleRequest, { rule: id })
  if (!page) {
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no rule called {0}.', id))
    return
  }
  pages.set(id, page.markdown)
  const uri = vscode.Uri.from({ scheme: rulePageScheme, path: `/${id}.md` })
  changed.fire(uri)
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
  } catch {
    // The built-in preview can be switched off; the page reads well as text, too.
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true })
  }
}

const rulePageScheme = 'outside-in-rule'
const pages = new Map<string, string>()
const changed = new vscode.EventEmitter<vscode.Uri>()

/** Serves the pages to the editor as documents that cannot be edited. */
export function provideRulePages(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.path.replace(/^\/|\.md$/g, '')) ?? '',
    }),
  )
}

async function ruleUnderCursor(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return undefined
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range, code }) => source === 'outside-in' && code !== undefined && range.contains(editor.selection.active))
  const ids = [...new Set(here.map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code))))]
  return ids.length === 1 ? ids[0] : undefined
}

async function pickRule(client: BaseLanguageClient): Promise<string | undefined> {
  const rules = await client.sendRequest<RuleSummary[]>(listRulesRequest)
  const picked = await vscode.window.showQuickPick(
    rules.map(({ id, family, summary }) => ({ label: id, description: family, detail: summary })),
    { title: vscode.l10n.t('Explain a rule'), placeHolder: vscode.l10n.t('What does it look for?'), matchOnDetail: true },
  )
  return picked?.label
}
