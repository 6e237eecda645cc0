import type { ReviewAction } from '../facts/review/review-actions.ts'
import type { MeetingPoint } from './meeting-point.ts'
import { sameMatter } from './same-matter.ts'

/** An action of a meeting, with its place. */
export interface Promised {
  readonly action: ReviewAction
  readonly path: string
  /** 1-based. */
  readonly line: number
}

/** The open actions of a meeting, each once, whether its agenda, its minutes or both list it. */
export function promisedIn({ sources }: MeetingPoint): readonly Promised[] {
  const found: Promised[] = []
  for (const { path, lines, review } of sources)
    for (const action of review.actions) {
      if (action.done || found.some((other) => sameMatter(other.action.text, action.text))) continue
      found.push({ action, path, line: lines.position(action.span.start).line })
    }
  return found
}

/** Those that serve customers first, else in order. */
export function customersFirst(a: Promised, b: Promised): number {
  return Number(b.action.driver === 'value') - Number(a.action.driver === 'value')
}
