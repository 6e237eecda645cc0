import type { Span } from '../../server/src/core/base/span.ts'
import type { Claim } from '../../server/src/core/engine/claim.ts'
import { type AnyRule, defineRule } from '../../server/src/core/rules/rule.ts'

/** A rule that is only named, and what it yields to. */
export function namedRule(id: string, yieldsTo: readonly string[] = []): AnyRule {
  return defineRule<never, string, Record<never, never>>({
    id,
    family: 'framing',
    scope: 'sentence',
    severity: 'warning',
    kinds: ['strategy'],
    summary: id,
    why: id,
    idea: { source: '000', thinker: id },
    yieldsTo,
    options: {},
    examples: { bad: [], good: [] },
    query: () => [],
    *check() {},
    message: () => id,
  })
}

/** What a rule would say of some places alike. */
export function claimAt(rule: AnyRule, at: Span, ...alike: readonly Span[]): Claim {
  return { rule, hit: { at, data: '', alike: alike.map((span) => ({ at: span, data: '' })) } }
}
