import type { Span } from '../../base/span.ts'
import { fact } from '../fact.ts'
import { agendaItems, type TimedItem } from './agenda-items.ts'

/** One meeting's stated length against what its items add up to. */
export interface AgendaBooking {
  /** Minutes that are stated. */
  readonly length: number
  /** Minutes of the items, breaks included. */
  readonly booked: number
  /** The item with which the stated length is passed. */
  readonly over: Span | undefined
}

/** The meetings of which both the length and that of every item but one or two are stated. */
export const agendaBookings = fact<readonly AgendaBooking[]>((analysis) => {
  const { items, lengths } = agendaItems(analysis)
  return [...lengths].flatMap(([group, length]) => {
    const all = withoutParents(items.filter((item) => item.group === group))
    const timed = all.filter((item) => item.minutes !== undefined)
    // A length that its longest item passes is not the meeting's.
    if (timed.some((item) => item.minutes! > length)) return []
    if (timed.length < 2 || timed.length * 4 < all.length * 3) return []
    let booked = 0
    let over: Span | undefined
    for (const item of timed) {
      booked += item.minutes!
      if (booked > length) over ??= item.line.span
    }
    return [{ length, booked, over }]
  })
})

/** An item as long as two or more right behind it together is the block that they fill. */
function withoutParents(items: readonly TimedItem[]): readonly TimedItem[] {
  return items.filter((item, index) => {
    // The points of one list are beside one another, whatever they add up to.
    const { form, parent } = item.line
    if (form === 'item' && items[index + 1]?.line.form === 'item' && items[index + 1]?.line.parent === parent) return true
    let sum = 0
    for (let next = index + 1; next < items.length && sum < (item.minutes ?? 0); next += 1) {
      sum += items[next]!.minutes ?? 0
      if (next > index + 1 && sum === item.minutes) return false
    }
    return true
  })
}
