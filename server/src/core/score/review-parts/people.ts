import { placesOf, type ReadPart } from './part-reading.ts'

/** To sit at the table is something; to own nothing there is half of it. */
const onlyThere = 0.5

/** Whether a customer, or somebody who answers to customers after the sale, owns a customer item. */
export const people: ReadPart = ({ people, value }) => {
  if (people.length === 0) return undefined
  const speakers = people.filter(({ speaksForCustomers }) => speaksForCustomers)
  const owner = speakers.find(({ owns }) => owns.length > 0)
  if (owner !== undefined)
    return { met: 1, reason: 'somebody who answers to customers owns a customer item', evidence: owner.owns.map(({ span }) => span) }
  if (speakers.length > 0)
    return {
      met: onlyThere,
      reason: 'somebody who answers to customers is there, and owns no customer item',
      evidence: speakers.map(({ span }) => span),
    }
  return { met: 0, reason: 'nobody named answers to customers after the sale', evidence: placesOf(value) }
}
