import type { Finding } from '../base/finding.ts'
import { rules } from '../rules/registry.generated.ts'
import { alikePlaces, type Comparable, type ComparableReading } from './alike-places.ts'

/**
 * The readings of one run with the findings that only show across them added, each at its place. What is found does not depend on the order
 * of the readings. A path that is given twice is one document.
 *
 * @param places those of the readings that have their like in enough others, where they were looked for before
 */
export function compareReadings<R extends ComparableReading>(readings: readonly R[], places = alikePlaces(readings)): readonly R[] {
  if (places.length === 0) return readings
  const added = new Map<Comparable, Finding>()
  for (const { place, others } of places) {
    const { rule, severity, scope, span, fingerprint } = place
    const message = rules.find(({ id }) => id === rule)!.across!.message(place.words, others)
    added.set(place, { rule, severity, scope, message, span, related: [], fixes: [], ...(fingerprint !== undefined && { fingerprint }) })
  }
  return readings.map((reading) => {
    const found = reading.comparables.flatMap((place) => added.get(place) ?? [])
    if (found.length === 0) return reading
    const findings = [...reading.findings, ...found].sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
    return { ...reading, findings }
  })
}
