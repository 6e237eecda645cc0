import { sumOfMinutes } from '../review-matter.ts'
import { placesOf, type ReadPart } from './part-reading.ts'

/** Share of the business minutes at which customer value has its full marks; more is no better. */
const fullShare = 0.4

/** Where the minutes go. */
export const energy: ReadPart = ({ business, value, timed, basis }) => {
  if (!timed) return undefined
  const all = sumOfMinutes(business)
  const own = sumOfMinutes(value)
  return {
    met: own / all / fullShare,
    reason: `${own} of ${all} business minutes${basis === 'observed' ? ' held' : ''}; full marks from ${Math.ceil(all * fullShare)}`,
    evidence: placesOf(value),
  }
}
