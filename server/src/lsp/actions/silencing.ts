import { CodeActionKind } from 'vscode-languageserver'
import { rules } from '../../core/rules/registry.generated.ts'
import { disableHere, disableInFile } from '../edits/disable-edit.ts'
import type { ActionProvider } from './action-provider.ts'

/** To say why a finding does not apply, here or in the whole document. */
export const silencing: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer: ({ read: { reading }, findings, t }) =>
    findings.flatMap((finding) => {
      // What is said of a silence is not to be silenced, but mended.
      if (rules.some(({ id, afterSilences }) => id === finding.rule && afterSilences === true)) return []
      const here = disableHere(reading.document, finding)
      const file = disableInFile(reading.document, finding.rule)
      const ofFile = { title: t('Silence {0} in this document, with a reason', finding.rule), edits: file.edits, finding }
      if (here.around === 'document') return [ofFile]
      const titles = {
        line: t('Silence {0} here, with a reason', finding.rule),
        table: t('Silence {0} in this table, with a reason', finding.rule),
        list: t('Silence {0} in this list, with a reason', finding.rule),
        quotation: t('Silence {0} in this quotation, with a reason', finding.rule),
        paragraph: t('Silence {0} in this paragraph, with a reason', finding.rule),
        block: t('Silence {0} in this block, with a reason', finding.rule),
      }
      return [{ title: titles[here.around], edits: here.edits, finding }, ofFile]
    }),
}
