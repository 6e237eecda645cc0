import type { Span } from '../../base/span.ts'
import { documentHead } from '../document-head.ts'
import { fact } from '../fact.ts'
import { type AgendaItem, agenda } from './agenda.ts'
import { type BusinessDriver, isBusiness } from './driver.ts'
import { type MeetingKind, meetingKind } from './meeting-kind.ts'

/** How an agenda divides itself among the four drivers. */
export interface ReviewBalance {
  readonly meeting: MeetingKind['kind']
  /** Where findings about the agenda as a whole are shown. */
  readonly head: Span
  /** Product, sales, operations and value items, in order. */
  readonly business: readonly AgendaItem[]
  /** Items whose subject nothing tells. */
  readonly unclear: number
  /** Too many items tell no subject for the others to stand for the whole. */
  readonly mostlyUnclear: boolean
  /** Minutes of each driver; of the items of untimed agendas nothing is known. */
  readonly minutes: Readonly<Record<BusinessDriver, number>>
  readonly businessMinutes: number
  /** Whether every business item has its minutes. */
  readonly timed: boolean
  /** No minute of the stated length is free; `true` too where no length is stated. */
  readonly full: boolean
  /** Nothing but running the meeting comes behind the items about customers, which all come behind the others. */
  readonly customersLast: boolean
  /** Minutes of the items before each business item. */
  readonly startsAt: ReadonlyMap<AgendaItem, number>
}

/** The balance of the document's agenda. */
export const reviewBalance = fact<ReviewBalance>((analysis) => {
  const { items, length, meetings } = agenda(analysis)
  const business = items.filter((item) => isBusiness(item.driver))
  const unclear = items.filter((item) => item.driver === 'other').length
  const minutes = { product: 0, sales: 0, operations: 0, value: 0 }
  for (const item of business) minutes[item.driver as BusinessDriver] += item.minutes ?? 0
  const startsAt = new Map<AgendaItem, number>()
  let all = 0
  for (const item of items) {
    startsAt.set(item, all)
    all += item.minutes ?? 0
  }
  return {
    meeting: meetingKind(analysis).kind,
    head: documentHead(analysis),
    business,
    unclear,
    mostlyUnclear: unclear * 2 > business.length,
    minutes,
    businessMinutes: minutes.product + minutes.sales + minutes.operations + minutes.value,
    timed: business.every((item) => item.minutes !== undefined),
    full: length === undefined || all >= length - 5,
    customersLast: meetings.length < 2 && items.findIndex(({ driver }) => driver === 'value') > items.findLastIndex(isOther),
    startsAt,
  }
})

function isOther({ driver }: AgendaItem): boolean {
  return driver !== 'value' && driver !== 'admin'
}
