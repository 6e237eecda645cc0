import { CodeActionKind } from 'vscode-languageserver'
import { misspeltRules } from '../../core/engine/misspelt-rules.ts'
import type { ActionProvider } from './action-provider.ts'

/** To mend the name of a rule in a comment that was to silence it. */
export const ruleNames: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer: ({ read, place, t }) =>
    misspeltRules(read.reading.document, read.engine.rules)
      .filter(({ span }) => span.start <= place.end && place.start <= span.end)
      .map(({ span, said, meant }) => ({
        title: t('Change “{0}” to “{1}”', said, meant),
        edits: [{ span, text: meant }],
        preferred: true,
      })),
}
