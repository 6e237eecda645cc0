import type { Orientation } from './orientation.ts'
import type { ReviewPart } from './review-weights.ts'

/** A part that could be read of the plan and of the meeting, each 0 to 1 of its full marks. */
export interface ReviewGap {
  readonly id: ReviewPart
  readonly title: string
  readonly planned: number
  readonly observed: number
}

/** Where what was held differs from what was planned, the widest gap first; weights differ, so that shares of the marks are compared. */
export function reviewGap(planned: Orientation | undefined, observed: Orientation | undefined): readonly ReviewGap[] {
  if (planned === undefined || observed === undefined) return []
  return planned.parts
    .flatMap((part) => {
      const other = observed.parts.find(({ id }) => id === part.id)
      if (other === undefined || part.max === 0 || other.max === 0) return []
      return [{ id: part.id, title: part.title, planned: part.points / part.max, observed: other.points / other.max }]
    })
    .sort((a, b) => Math.abs(b.planned - b.observed) - Math.abs(a.planned - a.observed))
}
