import type { Severity } from '../base/severity.ts'
import { rules } from '../rules/registry.generated.ts'
import type { Reported } from './reported.ts'

/** What is told of a rule wherever it is named. */
export interface RuleTold {
  readonly id: string
  readonly family: string
  readonly severity: Severity
  /** One line, without a full stop. */
  readonly summary: string
  /** Markdown; may be empty. */
  readonly why: string
}

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** The rule of that name: one of ours, or one that a team wrote for itself and that spoke in one of these readings. */
export function ruleOf(id: string, readings: readonly Pick<Reported, 'ownRules'>[] = []): RuleTold | undefined {
  const own = byId.has(id) ? undefined : readings.find(({ ownRules }) => Object.hasOwn(ownRules, id))?.ownRules[id]
  return own === undefined ? byId.get(id) : { id, family: 'own', ...own }
}
