import { CodeActionKind } from 'vscode-languageserver'
import { source } from '../source.ts'
import type { ActionProvider } from './action-provider.ts'

/** Ways to read more: the page of a rule, and the report where more was found than is shown. */
export const explanations: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer({ findings, diagnostics, commands, t }) {
    if (!commands) return []
    const explained = findings.map((finding) => {
      const title = t('Explain {0}', finding.rule)
      return { title, finding, command: { title, command: 'outsideIn.explainRule', arguments: [finding.rule] } }
    })
    const further = diagnostics.filter((one) => one.source === source && one.code === undefined)
    if (further.length === 0) return explained
    const title = t('Open the report with all suggestions')
    return [...explained, { title, diagnostics: further, command: { title, command: 'outsideIn.openReport' } }]
  },
}
