import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Finding, TextEdit as OffsetEdit } from '../../core/base/finding.ts'
import type { Span } from '../../core/base/span.ts'
import { type SectionId, sectionIds } from '../../core/facts/section-states.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import { agendaActions } from '../agenda-actions.ts'
import { disableHere, disableInFile, reasonToFill } from '../disable-edit.ts'
import { insertionOf } from '../insert-section.ts'
import type { Handler } from '../server.ts'
import type { Read } from '../session.ts'
import { shownFindings } from '../shown-findings.ts'
import { source } from './diagnostics.ts'

const offered: readonly CodeActionKind[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite]

/**
 * Offers what an author may do about the findings at a place: mend them, add what is missing, or say why they do not apply; and on an
 * agenda, what would become of its score if it were another.
 */
export const codeActions: Handler = ({ connection, session, client, options }) => {
  const versions = client.workspace?.workspaceEdit?.documentChanges === true
  const snippets = versions && client.workspace?.workspaceEdit?.snippetEditSupport === true
  const literals = client.textDocument?.codeAction?.codeActionLiteralSupport !== undefined
  if (!literals) return {}

  connection.onCodeAction(async ({ textDocument: { uri }, range, context }: CodeActionParams, token): Promise<CodeAction[]> => {
    const wants = (offered: CodeActionKind): boolean =>
      context.only === undefined || context.only.some((kind) => kind === '' || offered === kind || offered.startsWith(`${kind}.`))
    if (!offered.some(wants)) return []
    const read = await session.read(uri, token, 'hurried')
    if (!read?.settings.enable) return []
    const from = read.positions.offset(range.start)
    const to = read.positions.offset(range.end)
    const here = shownFindings(read).shown.filter(({ span }) => span.start <= to && from <= span.end)
    const fixes = wants(CodeActionKind.QuickFix)
      ? [...here.flatMap((finding) => actionsFor(read, finding, context.diagnostics)), ...showRest(context.diagnostics)]
      : []
    return wants(CodeActionKind.RefactorRewrite) ? [...fixes, ...(await rewrites(read, { start: from, end: to }, context, token))] : fixes
  })
  return { codeActionProvider: { codeActionKinds: [...offered] } }

  /** What can be done about an agenda's items. What a light bulb asks for on its own is answered with what is known. */
  async function rewrites(
    read: Read,
    place: Span,
    { only, triggerKind }: CodeActionParams['context'],
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const asked = only !== undefined || triggerKind !== CodeActionTriggerKind.Automatic
    return (await agendaActions(read, place, asked, token)).map(({ title, edits }) => ({
      title,
      kind: CodeActionKind.RefactorRewrite,
      edit: toWorkspaceEdit(read, edits),
    }))
  }

  function actionsFor(read: Read, finding: Finding, shown: readonly Diagnostic[]): CodeAction[] {
    const diagnostics = shown.filter((one) => one.source === source && one.code === finding.rule && isAt(read, one, finding))
    const action = (title: string, edits: readonly OffsetEdit[], more: Partial<CodeAction> = {}): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: toWorkspaceEdit(read, edits),
      ...more,
    })
    const actions = finding.fixes.map(({ title, edits, safety }) => action(title, edits, safety === 'safe' ? { isPreferred: true } : {}))
    const missing = missingSection(read, finding)
    if (missing !== undefined && finding.fixes.length === 0) {
      const { at, text } = insertionOf(read.reading, missing)
      actions.push(action(`Insert the section “${sectionTitle(missing)}”`, [{ span: { start: at, end: at }, text }]))
    }
    if (options.commandLinks) {
      const title = `Explain ${finding.rule}`
      const command = { title, command: 'outsideIn.explainRule', arguments: [finding.rule] }
      actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command })
    }
    const here = disableHere(read.reading.document, finding)
    const file = disableInFile(read.reading.document, finding.rule)
    if (here.title !== file.title) actions.push(action(here.title, here.edits))
    actions.push(action(file.title, file.edits))
    return actions
  }

  /** Where it is told that there are more findings than are shown: the way to them. */
  function showRest(shown: readonly Diagnostic[]): CodeAction[] {
    const diagnostics = shown.filter((one) => one.source === source && one.code === undefined)
    if (!options.commandLinks || diagnostics.length === 0) return []
    const title = 'Open the report with all suggestions'
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command: 'outsideIn.openReport' } }]
  }

  function toWorkspaceEdit({ uri, version, positions }: Read, edits: readonly OffsetEdit[]): WorkspaceEdit {
    const plain = edits.map(({ span, text }): TextEdit => ({ range: positions.range(span), newText: text }))
    if (!versions) return { changes: { [uri]: plain } }
    return { documentChanges: [{ textDocument: { uri, version }, edits: snippets ? plain.map(selectReason) : plain }] }
  }
}

/** With an editor that can, the reason is selected when the comment is in: all that is left is to type. */
function selectReason(edit: TextEdit): TextEdit | SnippetTextEdit {
  if (!edit.newText.includes(` -- ${reasonToFill} -->`)) return edit
  const value = edit.newText.replace(/[\\$}]/g, '\\$&').replace(reasonToFill, `\${1:${reasonToFill}}`)
  return { range: edit.range, snippet: { kind: 'snippet', value } }
}

/** The content that the finding says is missing, where the rule is about one. */
function missingSection({ reading }: Read, { rule }: Finding): SectionId | undefined {
  const id = sectionIds.find((one) => rule === `missing-${one}`)
  return id !== undefined && reading.sections !== undefined && reading.sections[id].state !== 'present' ? id : undefined
}

function isAt({ positions }: Read, { range }: Diagnostic, { span }: Finding): boolean {
  const at = positions.range(span)
  return range.start.line === at.start.line && range.start.character === at.start.character && range.end.line === at.end.line
}
