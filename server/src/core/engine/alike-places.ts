import type { Finding } from '../base/finding.ts'
import type { Severity } from '../base/severity.ts'
import type { Span } from '../base/span.ts'

/**
 * A place of one document that may be a fault in the company of others: what a rule that looks across documents keeps of it until all are
 * read. Plain data, so that it outlives the reading's tree and can be sent by a worker.
 */
export interface Comparable {
  readonly rule: string
  readonly severity: Severity
  readonly scope: Finding['scope']
  readonly span: Span
  /** Numbers in order, as alike as the places are that share them. */
  readonly sketch: readonly number[]
  /** How many documents must have its like, itself among them. */
  readonly least: number
  /** What the rule's message names it by. */
  readonly words: string
  /** The document's own directives silence it there; it still counts for the others. */
  readonly silenced: boolean
  /** As of the finding that it may become. */
  readonly fingerprint?: string
}

/** What is needed of a reading to compare it with others. */
export interface ComparableReading {
  readonly path: string
  readonly findings: readonly Finding[]
  readonly comparables: readonly Comparable[]
}

/** From this share of common numbers on two places are nearly the same: about one word in eight may differ. */
const alike = 0.5

/** Numbers compared of two places. */
const compared = 128

/** A place that has its like in enough other documents. */
export interface AlikePlace {
  readonly place: Comparable
  /** The paths of those documents, sorted. */
  readonly others: readonly string[]
}

/**
 * The places of one run that have their like in enough other documents, in the order of the readings. What is found does not depend on that
 * order. A path that is given twice is one document. Stands by itself, without the rules: most runs find none, and need not load them.
 */
export function alikePlaces(readings: readonly Pick<ComparableReading, 'path' | 'comparables'>[]): readonly AlikePlace[] {
  const places = readings.flatMap(({ path, comparables }) => comparables.map((place) => ({ path, place })))
  if (places.length < 2) return []
  const sharing = placesByNumber(places.map(({ place }) => place))
  const found: AlikePlace[] = []
  for (const [at, { path, place }] of places.entries()) {
    if (place.silenced) continue
    const others = new Set<string>()
    for (const other of candidates(at)) {
      const beside = places[other]!
      if (beside.path === path || beside.place.rule !== place.rule || others.has(beside.path)) continue
      if (likeness(place.sketch, beside.place.sketch) >= alike) others.add(beside.path)
    }
    if (others.size + 1 >= place.least) found.push({ place, others: [...others].sort() })
  }
  return found

  /** Places that share at least one number with one; all others have nothing in common with it. */
  function candidates(at: number): ReadonlySet<number> {
    const found = new Set<number>()
    for (const number of places[at]!.place.sketch) for (const other of sharing.get(number)!) if (other !== at) found.add(other)
    return found
  }
}

function placesByNumber(places: readonly Comparable[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const [at, { sketch }] of places.entries())
    for (const number of sketch) {
      const list = found.get(number)
      if (list === undefined) found.set(number, [at])
      else list.push(at)
    }
  return found
}

/** Of the smallest numbers that either has, the share that both have: an estimate of how much two sets have in common, from 0 to 1. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  let [a, b, both, all] = [0, 0, 0, 0]
  while (all < compared && (a < one.length || b < other.length)) {
    const [x = Number.POSITIVE_INFINITY, y = Number.POSITIVE_INFINITY] = [one[a], other[b]]
    if (x === y) both += 1
    if (x <= y) a += 1
    if (y <= x) b += 1
    all += 1
  }
  return all === 0 ? 0 : both / all
}
