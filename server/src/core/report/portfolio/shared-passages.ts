import type { Span } from '../../base/span.ts'
import { likeness } from '../../engine/alike-places.ts'
import type { Reported } from '../reported.ts'

/** A part about customers that stands nearly the same in several documents. */
export interface SharedPassage {
  /** The heading over it where it stands first; `undefined` where words are left out. */
  readonly title: string | undefined
  /** Where it stands, by path. */
  readonly places: readonly { readonly path: string; readonly line: number }[]
}

/** From this share of common numbers on two parts are nearly the same, as the rule about pasted parts has it. */
const alike = 0.5
/** Two documents may be one and its successor; three have a text in common. */
const leastDocuments = 3

interface Place {
  readonly path: string
  readonly line: number
  readonly title: string
  readonly span: Span
  readonly sketch: readonly number[]
}

/** The parts that at least three documents have in common, those that most have first. What is found does not depend on who silenced what. */
export function sharedPassages(readings: readonly Reported[], redact: boolean): readonly SharedPassage[] {
  const places = readings.flatMap(({ path, lines, customerSections = [] }) =>
    customerSections.map(({ span, title, sketch }): Place => ({ path, line: lines.position(span.start).line, title, span, sketch })),
  )
  return groups(places)
    .map((group) => group.filter(({ path }, index) => group.findIndex((other) => other.path === path) === index))
    .filter((group) => group.length >= leastDocuments)
    .sort((a, b) => b.length - a.length)
    .map((group) => ({
      title: redact ? undefined : group[0]!.title,
      places: group.map(({ path, line }) => ({ path, line })),
    }))
}

/** Each place with those before it that it is like: it joins the group of the first of them. */
function groups(places: readonly Place[]): readonly (readonly Place[])[] {
  const found: Place[][] = []
  const heads = new Map<number, number[]>()
  for (const place of places) {
    const near = new Set<number>()
    for (const number of place.sketch) for (const group of heads.get(number) ?? []) near.add(group)
    const own = [...near].sort((a, b) => a - b).find((group) => likeness(found[group]![0]!.sketch, place.sketch) >= alike)
    if (own !== undefined) {
      found[own]!.push(place)
      continue
    }
    found.push([place])
    for (const number of place.sketch) {
      const known = heads.get(number)
      if (known === undefined) heads.set(number, [found.length - 1])
      else known.push(found.length - 1)
    }
  }
  return found
}
