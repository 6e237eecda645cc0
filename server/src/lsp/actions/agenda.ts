import { CodeActionKind } from 'vscode-languageserver'
import type { ActionProvider } from './action-provider.ts'
import { agendaActions } from './agenda-actions.ts'

/** What would become of an agenda's score if it were another. */
export const agenda: ActionProvider = {
  kind: CodeActionKind.RefactorRewrite,
  offer: (request) => agendaActions(request),
}
