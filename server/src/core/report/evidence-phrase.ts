import type { ClaimEvidence } from '../facts/customer-claims.ts'
import { directnessPhrases } from '../metrics/directness-phrases.ts'

/** What stands behind a claim, in one line: "14 home visits, May 2026 (seen)". */
export function evidencePhrase({ directness, source, howMany, when }: ClaimEvidence): string {
  if (source === undefined) return 'nothing stands behind it here'
  const parts = [source.words]
  if (howMany !== undefined && !source.words.includes(howMany)) parts.push(howMany)
  if (when !== undefined && !source.words.includes(when.words)) parts.push(when.words)
  return `${parts.join(', ')} (${directnessPhrases[directness]})`
}
