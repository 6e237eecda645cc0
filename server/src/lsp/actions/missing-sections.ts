import { CodeActionKind } from 'vscode-languageserver'
import type { Finding } from '../../core/base/finding.ts'
import { type SectionId, sectionIds } from '../../core/facts/section-states.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import { promptsIn } from '../../core/templates/tab-stops.ts'
import { insertionOf } from '../edits/insert-section.ts'
import type { Read } from '../session.ts'
import type { ActionProvider } from './action-provider.ts'

/** The section that a finding misses, where its rule proposes none itself. */
export const missingSections: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer: ({ read, findings, t }) =>
    findings.flatMap((finding) => {
      const missing = finding.fixes.length === 0 ? missingSection(read, finding) : undefined
      if (missing === undefined) return []
      const { at, text } = insertionOf(read.reading, missing)
      return [
        {
          title: t('Insert the section “{0}”', sectionTitle(missing)),
          edits: [{ span: { start: at, end: at }, text, blanks: promptsIn(text) }],
          finding,
        },
      ]
    }),
}

/** The content that the finding says is missing, where the rule is about one. */
function missingSection({ reading }: Read, { rule }: Finding): SectionId | undefined {
  const id = sectionIds.find((one) => rule === `missing-${one}`)
  return id !== undefined && reading.sections !== undefined && reading.sections[id].state !== 'present' ? id : undefined
}
