import type { Reported } from '../core/report/reported.ts'
import { reviewScore } from '../core/score/review-score.ts'

/** A score that there is, with its parts. */
export interface ScoreBefore {
  readonly total: number
  readonly parts: readonly { readonly id: string; readonly title: string; readonly points: number }[]
}

/** The score that is shown of a document; `undefined` where it has none. */
export function scoreOf({ review, orientation }: Pick<Reported, 'review' | 'orientation'>): ScoreBefore | undefined {
  const score = review === undefined ? orientation : reviewScore(review)
  return score?.total === undefined ? undefined : { total: score.total, parts: score.parts }
}
