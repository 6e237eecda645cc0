import type { Finding } from '../base/finding.ts'
import { rules } from '../rules/registry.generated.ts'

const ofSilences: ReadonlySet<string> = new Set(rules.filter(({ afterSilences }) => afterSilences === true).map(({ id }) => id))

/** Whether a finding is about a comment that silences others, and not about what the document says. */
export function speaksOfSilences({ rule }: Pick<Finding, 'rule'>): boolean {
  return ofSilences.has(rule)
}
