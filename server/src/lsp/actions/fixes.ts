import { CodeActionKind } from 'vscode-languageserver'
import type { TextEdit } from '../../core/base/finding.ts'
import { promptsIn } from '../../core/templates/tab-stops.ts'
import type { ActionProvider } from './action-provider.ts'
import type { Draft } from './draft.ts'

/** What the rules themselves propose. */
export const fixes: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer: ({ findings }) =>
    findings.flatMap((finding) =>
      finding.fixes.map(({ title, edits, safety }) => ({ title, edits: edits.map(draftOf), finding, preferred: safety === 'safe' })),
    ),
}

/** What a template that is put in asks for is left to be written. */
function draftOf(edit: TextEdit): Draft {
  const isNew = edit.span.start === edit.span.end
  return isNew ? { ...edit, blanks: promptsIn(edit.text) } : edit
}
