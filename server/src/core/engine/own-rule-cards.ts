import type { Finding } from '../base/finding.ts'
import type { Severity } from '../base/severity.ts'
import type { AnyRule } from '../rules/rule.ts'

/** What readers are told of a rule that a team wrote for itself. Plain data. */
export interface OwnRuleCard {
  /** As its author wrote it; configuration may have it speak louder or more softly. */
  readonly severity: Severity
  readonly summary: string
  /** Markdown; may be empty. */
  readonly why: string
}

/** The cards of those own rules that any finding is of, by name. */
export function ownRuleCards(findings: readonly Finding[], rules: readonly AnyRule[]): Readonly<Record<string, OwnRuleCard>> {
  const own = rules.filter(({ id, family }) => family === 'own' && findings.some(({ rule }) => rule === id))
  return own.length === 0 ? none : Object.fromEntries(own.map(({ id, severity, summary, why }) => [id, { severity, summary, why }]))
}

const none: Readonly<Record<string, OwnRuleCard>> = {}
