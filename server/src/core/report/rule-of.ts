import { rules } from '../rules/registry.generated.ts'
import type { AnyRule } from '../rules/rule.ts'

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** The rule of that name; `undefined` for a name that is none of ours. */
export function ruleOf(id: string): AnyRule | undefined {
  return byId.get(id)
}
