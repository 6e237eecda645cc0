import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Finding } from '../../core/base/finding.ts'
import type { ActionProvider, ActionRequest, Offer } from '../actions/action-provider.ts'
import { agenda } from '../actions/agenda.ts'
import { collectOffers } from '../actions/collect-offers.ts'
import { type Draft, plainEdit, snippetEdits } from '../actions/draft.ts'
import { exchangeSides } from '../actions/exchange-sides.ts'
import { explanations } from '../actions/explanations.ts'
import { featureList } from '../actions/feature-list.ts'
import { fixAll } from '../actions/fix-all.ts'
import { fixes } from '../actions/fixes.ts'
import { missingSections } from '../actions/missing-sections.ts'
import { misspeltComments } from '../actions/misspelt-comments.ts'
import { reframing } from '../actions/reframing.ts'
import { silencing } from '../actions/silencing.ts'
import { suppressionTerms } from '../actions/suppression-terms.ts'
import type { Handler } from '../handler.ts'
import type { Read } from '../session.ts'
import { shownFindings } from '../shown-findings.ts'
import { source } from '../source.ts'

/** In the order in which they are offered: to mend first, to put aside last. */
const providers: readonly ActionProvider[] = [
  fixes,
  misspeltComments,
  suppressionTerms,
  reframing,
  missingSections,
  explanations,
  silencing,
  exchangeSides,
  featureList,
  agenda,
  fixAll,
]

/**
 * Offers what an author may do about a place: mend it, go on from it, add what is missing, or say why a finding does not apply. Each
 * family of offers is a provider of its own (`lsp/actions`); one that fails costs its own offers only.
 */
export const codeActions: Handler = ({ connection, session, client, options, t }) => {
  const versions = client.workspace?.workspaceEdit?.documentChanges === true
  const snippets = versions && client.workspace?.workspaceEdit?.snippetEditSupport === true
  const literals = client.textDocument?.codeAction?.codeActionLiteralSupport !== undefined
  if (!literals) return {}

  connection.onCodeAction(async ({ textDocument: { uri }, range, context }: CodeActionParams, token): Promise<CodeAction[]> => {
    const wanted = providers.filter(({ kind }) => wants(context, kind))
    if (wanted.length === 0) return []
    const read = await session.read(uri, token, 'hurried')
    if (!read?.settings.enable) return []
    const place = { start: read.positions.offset(range.start), end: read.positions.offset(range.end) }
    const request: ActionRequest = {
      read,
      place,
      findings: shownFindings(read).shown.filter(({ span }) => span.start <= place.end && place.start <= span.end),
      diagnostics: context.diagnostics,
      asked: context.only !== undefined || context.triggerKind !== CodeActionTriggerKind.Automatic,
      commands: options.commandLinks === true,
      token,
      t,
    }
    const offers = await collectOffers(wanted, request, (message) => connection.console.error(message))
    return offers.map(({ provider, offer }) => toAction(request, provider, offer))
  })
  return { codeActionProvider: { codeActionKinds: [...new Set(providers.map(({ kind }) => kind))] } }

  function toAction({ read, diagnostics }: ActionRequest, { kind }: ActionProvider, offer: Offer): CodeAction {
    const { title, edits, command, finding, preferred } = offer
    const answered = offer.diagnostics ?? (finding === undefined ? [] : diagnostics.filter((one) => isOf(read, one, finding)))
    return {
      title,
      kind,
      ...(answered.length > 0 ? { diagnostics: [...answered] } : {}),
      ...(preferred ? { isPreferred: true } : {}),
      ...(edits ? { edit: toWorkspaceEdit(read, edits) } : {}),
      ...(command ? { command } : {}),
    }
  }

  function toWorkspaceEdit(read: Read, edits: readonly Draft[]): WorkspaceEdit {
    const { uri, version } = read
    if (!versions) return { changes: { [uri]: edits.map((edit) => plainEdit(read, edit)) } }
    const made = snippets ? snippetEdits(read, edits) : edits.map((edit) => plainEdit(read, edit))
    return { documentChanges: [{ textDocument: { uri, version }, edits: [...made] }] }
  }
}

/** Whether the editor asks for a kind. What changes a whole document is for those who ask for it by name. */
function wants({ only }: CodeActionParams['context'], kind: CodeActionKind): boolean {
  if (only === undefined) return !kind.startsWith(`${CodeActionKind.Source}.`)
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
}

function isOf({ positions }: Read, { source: from, code, range }: Diagnostic, { rule, span }: Finding): boolean {
  const at = positions.range(span)
  const same = range.start.line === at.start.line && range.start.character === at.start.character && range.end.line === at.end.line
  return from === source && code === rule && same
}
