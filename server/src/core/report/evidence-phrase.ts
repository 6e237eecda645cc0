import type { ClaimEvidence } from '../facts/customer-claims.ts'
import type { Directness } from '../facts/evidence-said.ts'

/** How directly something is known, for people. */
const directnessPhrases: Readonly<Record<Directness, string>> = {
  quoted: 'in their own words',
  observed: 'seen',
  told: 'told directly',
  counted: 'counted',
  published: 'read elsewhere',
  staff: 'told by staff',
  assumed: 'openly assumed',
  none: 'nothing said',
}

/** What stands behind a claim, in one line: "14 home visits, May 2026 (seen)". */
export function evidencePhrase({ directness, source, howMany, when }: ClaimEvidence): string {
  if (source === undefined) return 'nothing stands behind it here'
  const parts = [source.words]
  if (howMany !== undefined && !source.words.includes(howMany)) parts.push(howMany)
  if (when !== undefined && !source.words.includes(when.words)) parts.push(when.words)
  return `${parts.join(', ')} (${directnessPhrases[directness]})`
}
