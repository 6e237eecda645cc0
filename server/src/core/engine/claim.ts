import type { AnyRule, Hit, Place } from '../rules/rule.ts'

/** What one rule would say, before anybody asked whether it may. */
export interface Claim {
  readonly rule: AnyRule
  readonly hit: Hit<unknown>
}

/** All places that a claim is about, the one it points at first. */
export function placesOf({ hit: { alike = [], ...first } }: Claim): readonly Place<unknown>[] {
  return [first, ...alike]
}

/**
 * The claim about those of its places that may be spoken of, the first of them in the lead; `undefined` where none is left. What bears out
 * the first place goes with it.
 */
export function claimAbout(claim: Claim, may: (place: Place<unknown>) => boolean): Claim | undefined {
  const { rule, hit } = claim
  const places = placesOf(claim)
  const left = places.filter(may)
  if (left.length === places.length) return claim
  const [first, ...alike] = left
  if (first === undefined) return undefined
  return { rule, hit: { ...first, alike, ...(first === places[0] && hit.related !== undefined ? { related: hit.related } : {}) } }
}
