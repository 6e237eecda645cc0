import type { ReviewAction } from '../facts/review/review-actions.ts'
import type { MeetingPoint } from './meeting-point.ts'

/** An action of a meeting, with its place. */
export interface Promised {
  readonly action: ReviewAction
  readonly path: string
  /** 1-based. */
  readonly line: number
}

/** The actions that a meeting's documents list. */
export function promisedIn({ sources }: MeetingPoint): readonly Promised[] {
  return sources.flatMap(({ path, lines, review }) =>
    review.actions.map((action) => ({ action, path, line: lines.position(action.span.start).line })),
  )
}

/** Those that serve customers first, else in order. */
export function customersFirst(a: Promised, b: Promised): number {
  return Number(b.action.driver === 'value') - Number(a.action.driver === 'value')
}
