import type { Finding, FindingPlace } from '../base/finding.ts'

/**
 * The places by which a finding is known again, the one it points at first. What is said of a whole document is one, wherever it is shown.
 */
export function placesOfFinding(finding: Finding): readonly FindingPlace[] {
  const { severity, message, span, related, fixes, prompt, scope, places, fingerprint } = finding
  if (places !== undefined && scope !== 'document') return places
  return [{ severity, message, span, related, fixes, also: message, ...(prompt && { prompt }), ...(fingerprint && { fingerprint }) }]
}
