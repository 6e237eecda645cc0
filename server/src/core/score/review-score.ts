import type { Orientation } from './orientation.ts'
import type { ReviewReading } from './review-reading.ts'

/** The orientation to show first: what people did says more than what they meant to do. */
export function reviewScore({ planned, observed }: ReviewReading): Orientation | undefined {
  return observed?.total === undefined ? (planned ?? observed) : observed
}
