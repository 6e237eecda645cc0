import type { Span } from '../base/span.ts'

/** One part of a score, with what it rests on. */
export interface Contribution {
  readonly id: string
  /** What the part measures, for readers. */
  readonly title: string
  /** Whole points, 0 to `max`. */
  readonly points: number
  readonly max: number
  /** What was read, as a clause for readers: "12 of 90 business minutes; full marks from 36". Parts of plans have none. */
  readonly reason?: string
  /** The places that earned or cost the points. */
  readonly evidence: readonly Span[]
  /** Those of them that cost points, the others having earned some; where it is not said, `reason` tells what they did. */
  readonly cost?: readonly Span[]
}

/** A score of 0 to 100; `total` is the exact sum of its parts, and `undefined` where there is too little text to judge. */
export interface Score {
  readonly total: number | undefined
  readonly parts: readonly Contribution[]
}
