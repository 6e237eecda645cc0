import { type BusinessDriver, businessDrivers } from '../../facts/review/driver.ts'
import { sumOfMinutes } from '../review-matter.ts'
import { placesOf, type ReadPart, untimedKnown } from './part-reading.ts'

/** Less than this share of the business minutes is no place of its own. */
const least = 0.05

const names: Readonly<Record<BusinessDriver, string>> = {
  product: 'product',
  sales: 'sales',
  operations: 'operations',
  value: 'what customers get',
}

/** Whether all four drivers have their place. */
export const coverage: ReadPart = ({ business, timed }) => {
  const all = sumOfMinutes(business)
  const lacking = businessDrivers.filter((driver) => {
    const own = business.filter(({ item }) => item.driver === driver)
    return own.length === 0 || (timed && sumOfMinutes(own) / all < least)
  })
  return {
    met: 1 - lacking.length / businessDrivers.length,
    reason: lacking.length === 0 ? 'all four are there' : `without ${lacking.map((driver) => names[driver]).join(', ')}`,
    evidence: placesOf(business),
    known: timed ? 1 : untimedKnown,
  }
}
