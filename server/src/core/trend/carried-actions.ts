import type { MeetingPoint } from './meeting-point.ts'
import { customersFirst, type Promised, promisedIn } from './promise.ts'
import { sameMatter } from './same-matter.ts'

/** An action that one meeting after the other takes up again. */
export interface CarriedAction extends Promised {
  /** Labels of the meetings that list it, at least two, in order. */
  readonly meetings: readonly string[]
}

/** The actions that stand in the lists of several meetings running, customers' first, then those carried longest. */
export function carriedActions(points: readonly MeetingPoint[]): readonly CarriedAction[] {
  const chains: { readonly first: Promised; last: number; readonly meetings: string[] }[] = []
  points.forEach((point, index) => {
    for (const promised of promisedIn(point)) {
      const chain = chains.find(({ first, last }) => last === index - 1 && sameMatter(first.action.text, promised.action.text))
      if (chain === undefined) chains.push({ first: promised, last: index, meetings: [point.label] })
      else {
        chain.last = index
        chain.meetings.push(point.label)
      }
    }
  })
  return chains
    .filter(({ meetings }) => meetings.length > 1)
    .map(({ first, meetings }) => ({ ...first, meetings }))
    .sort((a, b) => customersFirst(a, b) || b.meetings.length - a.meetings.length)
}
