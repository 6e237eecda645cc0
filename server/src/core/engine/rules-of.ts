import type { Config } from '../config/config.ts'
import { createOwnRules } from '../own-rules/create-own-rule.ts'
import { rules } from '../rules/registry.generated.ts'
import type { AnyRule } from '../rules/rule.ts'

/** All rules that a configuration knows: the shipped ones, then those that a team wrote for itself. */
export function rulesOf({ ownRules = [] }: Config): readonly AnyRule[] {
  return ownRules.length === 0 ? rules : [...rules, ...createOwnRules(ownRules)]
}
