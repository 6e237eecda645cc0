import { rules } from '../rules/registry.generated.ts'
import type { RuleSetting } from './config.ts'
import type { PresetName } from './preset-names.ts'

/**
 * The rules of a preset. `recommended` is what a reviewer would say unasked; `strict` says it louder (hints become information,
 * information a warning); `all` turns every rule on at its own severity.
 */
export function preset(name: PresetName): Readonly<Record<string, RuleSetting>> {
  const louder = {
    error: 'error',
    warning: 'warning',
    information: 'warning',
    hint: 'information',
  } as const
  const entries = rules
    .filter((rule) => name !== 'recommended' || rule.recommended !== false)
    .map(
      (rule) =>
        [
          rule.id,
          {
            severity: name === 'strict' ? louder[rule.severity] : rule.severity,
            options: {},
          },
        ] as const,
    )
  return Object.fromEntries(entries)
}
