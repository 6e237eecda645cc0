import type { Span } from '../../base/span.ts'
import type { ReviewMatter, ReviewTopic } from '../review-matter.ts'

/** How well a part is met, and what it rests on. */
export interface PartReading {
  /** 0 to 1; what is more counts as 1. */
  readonly met: number
  /** What was read, as a clause for readers without a capital or a full stop. */
  readonly reason: string
  readonly evidence: readonly Span[]
  /** How much of it the document lets one know, 0 to 1; all of it where nothing is said. */
  readonly known?: number
}

/** Of place and coverage half is known where nothing tells the minutes: there is an order, and nobody can tell what has how much. */
export const untimedKnown = 0.5

/** Reads a part; `undefined` where the document does not let one read it. */
export type ReadPart = (matter: ReviewMatter) => PartReading | undefined

/** The places of topics. */
export function placesOf(topics: readonly ReviewTopic[]): readonly Span[] {
  return topics.map(({ item }) => item.span)
}

/** What parts about customer items say where there is none. */
export const noItem: PartReading = { met: 0, reason: 'no item is about what customers get', evidence: [] }
