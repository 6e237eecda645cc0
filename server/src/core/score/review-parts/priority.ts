import type { ReviewTopic } from '../review-matter.ts'
import { noItem, placesOf, type ReadPart } from './part-reading.ts'

/** Up to this share of the meeting, customer items have their full marks. */
const early = 0.5

/** Where customer items stand in the meeting, weighted by their minutes, and whether they are safe from being cut. */
export const priority: ReadPart = ({ topics, value }) => {
  if (value.length === 0) return noItem
  const held = value.filter(({ item }) => !item.postponed)
  if (held.length === 0) return { met: 0, reason: 'what was planned about customers was postponed', evidence: placesOf(value) }
  const weight = weigher(topics, held)
  let before = 0
  let place = 0
  let own = 0
  for (const topic of topics) {
    const length = weight(topic)
    if (held.includes(topic)) {
      own += length
      place += length * (before + length / 2)
    }
    before += length
  }
  const middle = place / own / before
  const loose = value.filter(({ item }) => item.optional || item.postponed)
  const safe = 1 - loose.length / value.length
  return {
    met: Math.min(1, (1 - middle) / (1 - early)) * safe,
    reason: [
      `${value.length === 1 ? 'the customer item stands' : 'customer items stand on average'} at ${Math.round(middle * 100)} % of the way; full marks up to ${early * 100} %`,
      ...(loose.length === 0
        ? []
        : [
            `${loose.length} of ${value.length} ${loose.length === 1 ? 'is' : 'are'} ${loose.every(({ item }) => item.optional) ? 'optional' : 'put off'}`,
          ]),
    ].join(', and '),
    evidence: placesOf(value),
  }
}

/** Topics weigh what they take, and all the same where most of them, or all about customers, do not tell. */
function weigher(topics: readonly ReviewTopic[], value: readonly ReviewTopic[]): (topic: ReviewTopic) => number {
  const tells = ({ minutes }: ReviewTopic): boolean => (minutes ?? 0) > 0
  const timed = topics.filter(tells).length * 2 > topics.length && value.some(tells)
  return ({ minutes }) => (timed ? (minutes ?? 0) : 1)
}
