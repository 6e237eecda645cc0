import type { Agenda, AgendaItem } from '../facts/review/agenda.ts'
import { isBusiness } from '../facts/review/driver.ts'

/** A customer item that will be cut first when time runs out. */
export interface ItemAtRisk {
  readonly item: AgendaItem
  /** Why, as a clause about the item without a full stop: "comes last in a meeting with no minute to spare". */
  readonly why: string
}

/** Minutes that nobody minds. */
const slack = 5

/** The customer items of an agenda that are the first to go, in order. */
export function itemsAtRisk({ items, length }: Agenda): readonly ItemAtRisk[] {
  const booked = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const business = items.filter(({ driver }) => isBusiness(driver))
  const others = business.filter(({ driver }) => driver !== 'value')
  const lastOther = others.at(-1)
  if (lastOther === undefined) return []
  const usual = mean(others)
  const longest = Math.max(...others.map(({ minutes }) => minutes ?? 0))
  let before = 0
  return items.flatMap((item, index) => {
    const start = before
    before += item.minutes ?? 0
    if (item.driver !== 'value') return []
    const why = reason(item, index, start)
    return why === undefined ? [] : [{ item, why }]
  })

  function reason(item: AgendaItem, index: number, start: number): string | undefined {
    const { minutes, optional, postponed, actual } = item
    if (postponed) return 'was planned, and not held'
    if (optional) return 'is there only if time permits'
    if (minutes !== undefined && actual !== undefined && minutes - actual >= slack && actual * 3 <= minutes * 2)
      return `had ${actual} of its ${minutes} planned minutes`
    // A length that its items pass by far may be that of something else.
    if (length !== undefined && minutes !== undefined && start >= length && booked <= length * 2)
      return `begins after ${start} minutes of a meeting of ${length}`
    if (index > items.indexOf(lastOther!) && (minutes ?? 0) <= longest) {
      if (length !== undefined && booked > 0)
        return booked >= length - slack ? 'comes last in a meeting with no minute to spare' : undefined
      return 'comes last: what runs over takes its time'
    }
    if (minutes !== undefined && usual !== undefined && minutes * 2 < usual)
      return `has ${minutes} minutes where the others have ${Math.round(usual)} on average`
    return undefined
  }
}

function mean(items: readonly AgendaItem[]): number | undefined {
  const timed = items.filter(({ minutes }) => minutes !== undefined)
  return timed.length < 2 ? undefined : timed.reduce((sum, { minutes }) => sum + minutes!, 0) / timed.length
}
