import type { Span } from '../base/span.ts'
import type { Contribution } from '../score/contribution.ts'

/** Places that a part of a score rests on, and what they did to its points; `undefined` where its reason tells that. */
export interface EvidenceSide {
  readonly side: 'earned' | 'cost' | undefined
  readonly places: readonly Span[]
}

/** The places of a part, those that earned points before those that cost some. A side without places is left out. */
export function evidenceSides({ evidence, cost }: Pick<Contribution, 'evidence' | 'cost'>): readonly EvidenceSide[] {
  if (cost === undefined) return evidence.length === 0 ? [] : [{ side: undefined, places: evidence }]
  // A reading that was stored has other objects for the same places.
  const costs = (place: Span): boolean => cost.some(({ start, end }) => start === place.start && end === place.end)
  const sides: readonly EvidenceSide[] = [
    { side: 'earned', places: evidence.filter((place) => !costs(place)) },
    { side: 'cost', places: evidence.filter(costs) },
  ]
  return sides.filter(({ places }) => places.length > 0)
}
