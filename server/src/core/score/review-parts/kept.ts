import type { ReviewTopic } from '../review-matter.ts'
import { placesOf, type ReadPart } from './part-reading.ts'

/** Whether customer items got as much of their planned time as the meeting. */
export const kept: ReadPart = ({ topics, value }) => {
  const usual = ratio(topics)
  const own = ratio(value)
  if (usual === undefined || own === undefined || usual === 0) return undefined
  return {
    met: own / usual,
    reason: `customer items got ${percent(own)} of their planned minutes, the meeting ${percent(usual)}`,
    evidence: placesOf(value),
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

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
