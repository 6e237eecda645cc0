import type { MeetingPoint } from './meeting-point.ts'
import { dayNumber } from './period.ts'
import { customersFirst, type Promised, promisedIn } from './promise.ts'
import { sameMatter } from './same-matter.ts'

/** An action that the next meeting does not come back to. */
export interface ForgottenAction extends Promised {
  /** Label of the meeting that promised it. */
  readonly promised: string
  /** Label of the next one, which does not name it. */
  readonly next: string
}

/** Between two meetings that are further apart there was another, whose papers are not here. Days. */
const nextWithin = 200

/**
 * The open actions of each meeting that no line of the next one's documents names, customers' first. Where the next meeting has a place for the
 * last one's actions, they are not forgotten, whether or not it lists them.
 */
export function forgottenActions(points: readonly MeetingPoint[]): readonly ForgottenAction[] {
  return points
    .flatMap((point, index) => {
      const next = points[index + 1]
      if (next === undefined || dayNumber(next.date) - dayNumber(point.date) > nextWithin) return []
      if (next.sources.some(({ review }) => review.agenda.items.some(({ slot }) => slot === 'last'))) return []
      const lines = next.sources.flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''))
      return promisedIn(point)
        .filter(({ action }) => !lines.some((line) => sameMatter(action.text, line)))
        .map((promised) => ({ ...promised, promised: point.label, next: next.label }))
    })
    .sort(customersFirst)
}
