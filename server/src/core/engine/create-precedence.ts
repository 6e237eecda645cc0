import { overlaps } from '../base/overlaps.ts'
import type { Span } from '../base/span.ts'
import type { AnyRule, Place } from '../rules/rule.ts'
import { type Claim, claimAbout, placesOf } from './claim.ts'

/**
 * Of several rules that would speak of one place, hears those that no other of them sees more exactly (`yieldsTo`). A rule also yields to
 * those that the rules it yields to yield to. Places count as one where they overlap: two faults on one line are two.
 *
 * @param rules all rules there are, so that the order does not depend on which of them are on
 */
export function createPrecedence(rules: readonly AnyRule[]): (claims: readonly Claim[]) => readonly Claim[] {
  const betters = yieldings(rules)
  // Whoever yields to a rule yields to all that it yields to as well, and so to more rules than it: by that number, no rule comes too soon.
  const order = rules.toSorted((a, b) => (betters.get(a.id)?.length ?? 0) - (betters.get(b.id)?.length ?? 0))

  return (claims) => {
    const claimsOf = groupByRule(claims)
    if (claimsOf.size < 2) return claims
    const heard = new Map<string, (span: Span) => boolean>()
    return order.flatMap(({ id }) => {
      const own = claimsOf.get(id) ?? []
      if (own.length === 0) return []
      const over = (betters.get(id) ?? []).flatMap((better) => heard.get(better) ?? [])
      const free = (place: Place<unknown>) => !over.some((touch) => touch(stretchOf(place)))
      const spoken = over.length === 0 ? own : own.flatMap((claim) => claimAbout(claim, free) ?? [])
      heard.set(id, overlaps(spoken.flatMap(placesOf).map(stretchOf)))
      return spoken
    })
  }
}

function groupByRule(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.rule.id)
    if (group === undefined) groups.set(claim.rule.id, [claim])
    else group.push(claim)
  }
  return groups
}

/** For each rule those that it yields to, at one remove or more. */
function yieldings(rules: readonly AnyRule[]): ReadonlyMap<string, readonly string[]> {
  const direct = new Map(rules.map(({ id, yieldsTo = [] }) => [id, yieldsTo]))
  return new Map(
    rules.map(({ id }) => {
      const reached = new Set(direct.get(id))
      // A set goes on to what is added to it meanwhile.
      for (const better of reached) for (const further of direct.get(better) ?? []) reached.add(further)
      reached.delete(id)
      return [id, [...reached]]
    }),
  )
}

function stretchOf({ at, covers }: Place<unknown>): Span {
  return covers ?? at
}
