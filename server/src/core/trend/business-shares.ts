import type { AgendaItem } from '../facts/review/agenda.ts'
import { type BusinessDriver, isBusiness } from '../facts/review/driver.ts'

/** How a meeting divided itself among the four drivers, 0 to 1 each: by the minutes it took, else those it was given, else by items. */
export function businessShares(items: readonly AgendaItem[]): Readonly<Record<BusinessDriver, number>> {
  const business = items.filter(({ driver }) => isBusiness(driver))
  const spent = ({ actual, minutes }: AgendaItem): number => actual ?? minutes ?? 0
  const timed = business.some((item) => spent(item) > 0)
  const shares = { product: 0, sales: 0, operations: 0, value: 0 }
  for (const item of business) shares[item.driver as BusinessDriver] += timed ? spent(item) : 1
  const all = shares.product + shares.sales + shares.operations + shares.value
  if (all === 0) return shares
  return { product: shares.product / all, sales: shares.sales / all, operations: shares.operations / all, value: shares.value / all }
}
