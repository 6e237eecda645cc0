import { CodeActionKind } from 'vscode-languageserver'
import type { ActionProvider } from './action-provider.ts'

/** What the rules themselves propose. */
export const fixes: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer: ({ findings }) =>
    findings.flatMap((finding) =>
      finding.fixes.map(({ title, edits, safety }) => ({ title, edits, finding, preferred: safety === 'safe' })),
    ),
}
