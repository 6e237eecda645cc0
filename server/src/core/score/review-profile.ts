import type { Agenda, AgendaItem } from '../facts/review/agenda.ts'
import { type Driver, drivers, isBusiness } from '../facts/review/driver.ts'
import type { Basis } from './review-weights.ts'

/** What one driver has of a meeting. */
export interface DriverShare {
  readonly driver: Driver
  readonly items: number
  /** Sum over the items that tell their minutes. */
  readonly minutes: number
  /** 0 to 1: of the minutes, or of the items where most business items tell no minutes. */
  readonly share: number
}

/** Where the time of a meeting goes, whatever kind of meeting it is. */
export interface ReviewProfile {
  readonly basis: Basis
  /** Whether amounts are minutes; else they are items. */
  readonly timed: boolean
  /** Minutes or items of the whole meeting, of its business, and of what customers get. */
  readonly total: number
  readonly business: number
  readonly value: number
  /** Only drivers that have any, in the order of `drivers`. */
  readonly shares: readonly DriverShare[]
  /** The driver with over half of the business, else `mixed`; `none` without business items. */
  readonly dominant: Agenda['overall']
}

/** The profile of a meeting as planned, or as it went. */
export function reviewProfile(items: readonly AgendaItem[], basis: Basis): ReviewProfile {
  // A planned time is not a time that something took.
  const minutesOf = ({ minutes, actual }: AgendaItem): number | undefined => (basis === 'planned' ? minutes : actual)
  const business = items.filter(({ driver }) => isBusiness(driver))
  const relevant = business.length > 0 ? business : items
  const sum = (some: readonly AgendaItem[]): number => some.reduce((all, item) => all + (minutesOf(item) ?? 0), 0)
  const timed = sum(relevant) > 0 && relevant.filter((item) => minutesOf(item) !== undefined).length * 2 > relevant.length
  const amount = (some: readonly AgendaItem[]): number => (timed ? sum(some) : some.length)
  const total = amount(items)
  const shares = drivers.flatMap((driver) => {
    const own = items.filter((item) => item.driver === driver)
    return amount(own) === 0 ? [] : [{ driver, items: own.length, minutes: sum(own), share: amount(own) / total }]
  })
  const all = amount(business)
  // Amounts and not shares are compared: a half is a half only in whole numbers.
  const most = shares.find(({ driver, minutes, items }) => isBusiness(driver) && (timed ? minutes : items) * 2 > all)
  return {
    basis,
    timed,
    total,
    business: all,
    value: amount(business.filter(({ driver }) => driver === 'value')),
    shares,
    dominant: most !== undefined && isBusiness(most.driver) ? most.driver : all === 0 ? 'none' : 'mixed',
  }
}
