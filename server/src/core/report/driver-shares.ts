import { type Agenda, type Driver, drivers } from '../facts/review/agenda.ts'

export interface DriverShare {
  readonly driver: Driver
  readonly items: number
  /** Sum over the items that say their minutes. */
  readonly minutes: number
  /** 0 to 1: of the minutes, or of the items where no item says its minutes. */
  readonly share: number
}

export interface DriverShares {
  /** Whether shares are of minutes; else of items. */
  readonly timed: boolean
  /** Minutes or items that the shares are of. */
  readonly total: number
  /** Only drivers that have any, in the order of `drivers`. */
  readonly shares: readonly DriverShare[]
}

/** Where the time of a review goes. */
export function driverShares({ items }: Agenda): DriverShares {
  const minutesOf = (some: Agenda['items']): number => some.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const timed = minutesOf(items) > 0
  const total = timed ? minutesOf(items) : items.length
  const shares = drivers.flatMap((driver) => {
    const own = items.filter((item) => item.driver === driver)
    const minutes = minutesOf(own)
    const amount = timed ? minutes : own.length
    return amount === 0 ? [] : [{ driver, items: own.length, minutes, share: amount / total }]
  })
  return { timed, total, shares }
}
