import { percent } from '../../base/percent.ts'
import type { ReviewTopic } from '../review-matter.ts'
import { noItem, placesOf, type ReadPart, untimedKnown } from './part-reading.ts'

/** Up to this share of the meeting, customer items have their full marks. */
const early = 0.5

/** Where customer items stand in their meeting, weighted by their minutes, and whether they are safe from being cut. */
export const priority: ReadPart = ({ topics, value, timed }) => {
  const known = timed ? 1 : untimedKnown
  if (value.length === 0) return { ...noItem, known }
  const held = value.filter(({ item }) => !item.postponed)
  if (held.length === 0) return { met: 0, reason: 'what was planned about customers was postponed', evidence: placesOf(value), known }
  const middle = middleOf(held, topics)
  const loose = value.filter(({ item }) => item.optional || item.postponed)
  const safe = 1 - loose.length / value.length
  const place = `${value.length === 1 ? 'the customer item stands' : 'customer items stand on average'} ${percent(middle)} of the way into the meeting; full marks up to ${percent(early)}`
  const only = loose.every(({ item }) => item.optional) ? 'there only if time permits' : 'put off'
  return {
    met: Math.min(1, (1 - middle) / (1 - early)) * safe,
    reason: loose.length === 0 ? place : `${place}, and ${loose.length} of ${value.length} ${loose.length === 1 ? 'is' : 'are'} ${only}`,
    evidence: placesOf(value),
    known,
  }
}

/** The mean place of topics in their meetings, from 0 at the beginning to 1 at the end. */
function middleOf(some: readonly ReviewTopic[], topics: readonly ReviewTopic[]): number {
  const weight = weigher(topics, some)
  let places = 0
  let own = 0
  for (const meeting of new Set(some.map(({ item }) => item.meeting))) {
    const together = topics.filter(({ item }) => item.meeting === meeting)
    const whole = together.reduce((sum, topic) => sum + weight(topic), 0)
    let before = 0
    for (const topic of together) {
      const length = weight(topic)
      // Of a meeting without minutes nothing is before anything.
      if (some.includes(topic) && whole > 0) {
        own += length
        places += (length * (before + length / 2)) / whole
      }
      before += length
    }
  }
  return places / own
}

/** What was put off takes no place; the others weigh what they take, and all the same where most of them, or all that are asked about, do not tell. */
function weigher(topics: readonly ReviewTopic[], some: readonly ReviewTopic[]): (topic: ReviewTopic) => number {
  const tells = ({ minutes }: ReviewTopic): boolean => (minutes ?? 0) > 0
  const timed = topics.filter(tells).length * 2 > topics.length && some.some(tells)
  return ({ item, minutes }) => (item.postponed ? 0 : timed ? (minutes ?? 0) : 1)
}
