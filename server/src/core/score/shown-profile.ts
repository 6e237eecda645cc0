import type { ReviewProfile } from './review-profile.ts'
import type { ReviewReading } from './review-reading.ts'
import { reviewScore } from './review-score.ts'

/** The profile to show first: that which the shown orientation rests on, else how the meeting went. */
export function shownProfile(review: ReviewReading): ReviewProfile | undefined {
  const { observed, planned } = review.profile
  return (reviewScore(review)?.basis === 'planned' ? planned : undefined) ?? observed ?? planned
}
