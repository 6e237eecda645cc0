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

/**
 * The customer items of a document's agendas that are the first to go, in order.
 *
 * @param before items that an earlier meeting did not get to
 */
export function itemsAtRisk({ items, length, meetings }: Agenda, before: ReadonlySet<AgendaItem> = new Set()): readonly ItemAtRisk[] {
  const several = meetings.length > 1
  return [...new Set(items.map(({ meeting }) => meeting))].flatMap((meeting) =>
    ofMeeting(
      items.filter((item) => item.meeting === meeting),
      several ? meetings[meeting]?.length : length,
      before,
    ),
  )
}

function ofMeeting(items: readonly AgendaItem[], length: number | undefined, putOff: ReadonlySet<AgendaItem>): readonly ItemAtRisk[] {
  const booked = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const others = items.filter(({ driver }) => isBusiness(driver) && driver !== 'value')
  if (others.length === 0) return []
  // What is unclear, money and people are talked of before a meeting ends, too; only running the meeting may come behind the last item.
  const lastOther = items.findLastIndex(({ driver }) => driver !== 'value' && driver !== 'admin')
  const usual = mean(others)
  const longest = Math.max(...others.map(({ minutes }) => minutes ?? 0))
  let before = 0
  return items.flatMap((item, index) => {
    const start = before
    before += item.minutes ?? 0
    if (item.driver !== 'value') return []
    const reasons = [reason(item, index, start), putOff.has(item) && item.actual === undefined ? 'was put off before' : undefined]
    const told = reasons.filter((why) => why !== undefined)
    return told.length === 0 ? [] : [{ item, why: told.join(', and ') }]
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
    if (minutes !== undefined && usual !== undefined && minutes * 2 < usual)
      return `has ${minutes} minutes where the others have ${Math.round(usual)} on average`
    if (index < lastOther || (minutes ?? 0) > longest) return undefined
    const place = index === items.length - 1 ? 'comes last' : 'comes after all other topics'
    if (length === undefined || booked === 0) return `${place}: what runs over takes its time`
    return booked >= length - slack ? `${place} in a meeting with no minute to spare` : undefined
  }
}

function mean(items: readonly AgendaItem[]): number | undefined {
  const timed = items.filter(({ minutes }) => minutes !== undefined)
  return timed.length < 2 ? undefined : timed.reduce((sum, { minutes }) => sum + minutes!, 0) / timed.length
}
