import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Engine } from '../../server/src/core/engine/engine.ts'
import { ownRuleOf } from './own-rule-of.ts'

/** An engine in which one own rule speaks and no other. */
export function engineOf(rule: Parameters<typeof ownRuleOf>[0]): Engine {
  const own = ownRuleOf(rule)
  return createEngine({
    ...resolveConfig(),
    rules: { [own.id]: { severity: own.severity, options: {} } },
    kinds: [{ glob: '**', kind: own.kinds[0]! }],
    ownRules: [own],
  })
}

/** What of a text an own rule points at. */
export function found(rule: Parameters<typeof ownRuleOf>[0], text: string): readonly string[] {
  const { findings } = engineOf(rule).read(text, { path: 'plan.md' })
  return findings
    .flatMap(({ span, related }) => [span, ...related.map((place) => place.span)])
    .map(({ start, end }) => text.slice(start, end))
}
