import type { Severity } from '../base/severity.ts'
import { english, type Translate } from '../base/translate.ts'

const phrases = (t: Translate): Readonly<Record<Severity, string>> => ({
  error: t('to settle first'),
  warning: t('worth changing'),
  information: t('to consider'),
  hint: t('in passing'),
})

/** How much weight a suggestion has, in words that finish "3 suggestions are …". */
export function severityPhrase(severity: Severity, t: Translate = english): string {
  return phrases(t)[severity]
}
