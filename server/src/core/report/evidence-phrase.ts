import { english, type Translate } from '../base/translate.ts'
import type { ClaimEvidence } from '../facts/customer-claims.ts'
import { directnessPhrases } from '../metrics/directness-phrases.ts'
import { coreWords } from './page/core-words.ts'

/** What stands behind a claim, in one line: "14 home visits, May 2026 (seen)". */
export function evidencePhrase({ directness, source, howMany, when }: ClaimEvidence, t: Translate = english): string {
  if (source === undefined) return t('nothing stands behind it here')
  const parts = [source.words]
  if (howMany !== undefined && !source.words.includes(howMany)) parts.push(howMany)
  if (when !== undefined && !source.words.includes(when.words)) parts.push(when.words)
  return `${parts.join(', ')} (${coreWords(directnessPhrases[directness], t)})`
}
