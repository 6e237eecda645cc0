import { CodeActionKind } from 'vscode-languageserver'
import { findMisspeltSilences } from '../../core/engine/find-misspelt-silences.ts'
import type { ActionProvider } from './action-provider.ts'

/** To mend a comment that was to silence something, where no rule speaks of it: what it misspells, its own word or the name of a rule. */
export const misspeltComments: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer: ({ read, findings, place, t }) =>
    findMisspeltSilences(read.reading.document, read.engine.rules)
      .filter(({ span }) => span.start <= place.end && place.start <= span.end)
      .filter(({ span }) => !findings.some(({ fixes }) => fixes.some(({ edits }) => edits.some((edit) => edit.span.start === span.start))))
      .map(({ span, said, meant, spelling }) => ({
        title: t('Change “{0}” to “{1}”', said, meant),
        edits: [{ span, text: meant }],
        preferred: spelling,
      })),
}
