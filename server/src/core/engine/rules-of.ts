import type { Config } from '../config/config.ts'
import { createOwnRules } from '../own-rules/create-own-rule.ts'
import { createOwnSectionRule } from '../own-rules/create-own-section.ts'
import { rules } from '../rules/registry.generated.ts'
import type { AnyRule } from '../rules/rule.ts'

/** All rules that a configuration knows: the shipped ones, then those that a team wrote for itself, those that miss its sections among them. */
export function rulesOf({ ownRules, ownSections }: Pick<Config, 'ownRules' | 'ownSections'>): readonly AnyRule[] {
  if (ownRules.length + ownSections.length === 0) return rules
  const own = [...createOwnRules(ownRules), ...ownSections.map(createOwnSectionRule)]
  return [...rules, ...own.sort((a, b) => (a.id < b.id ? -1 : 1))]
}
