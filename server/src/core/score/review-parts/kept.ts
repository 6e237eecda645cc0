import { percent } from '../../base/percent.ts'
import type { ReviewTopic } from '../review-matter.ts'
import { type PartReading, placesOf, type ReadPart, untimedKnown } from './part-reading.ts'

/** Whether customer items got as much of their planned time as the meeting. */
export const kept: ReadPart = ({ topics, value }) => {
  const usual = ratio(topics)
  const own = ratio(value)
  if (usual === undefined || own === undefined || usual === 0) return heldAtAll(topics, value)
  return {
    met: own / usual,
    reason: `customer items got ${percent(own)} of their planned minutes, the meeting ${percent(usual)}`,
    evidence: placesOf(value),
  }
}

/** Where minutes tell no times, whether customer items were held as often as the others. */
function heldAtAll(topics: readonly ReviewTopic[], value: readonly ReviewTopic[]): PartReading | undefined {
  const [all, own] = [topics, value].map((some) => some.filter(({ item }) => !item.postponed).length) as [number, number]
  // Where nothing is put off, nobody wrote down what was; where everything is, no meeting was held.
  if (value.length === 0 || all === 0 || all === topics.length) return undefined
  return {
    met: (own * topics.length) / (value.length * all),
    reason: `${own} of ${value.length} customer ${value.length === 1 ? 'item' : 'items'} held, of all items ${all} of ${topics.length}`,
    evidence: placesOf(value),
    known: untimedKnown,
  }
}

/** Actual to planned minutes of the topics that tell both. */
function ratio(topics: readonly ReviewTopic[]): number | undefined {
  let planned = 0
  let actual = 0
  for (const { item } of topics) {
    if (item.minutes === undefined || item.actual === undefined) continue
    planned += item.minutes
    actual += item.actual
  }
  return planned === 0 ? undefined : actual / planned
}
