import type { ReviewTopic } from '../review-matter.ts'
import { noItem, placesOf, type ReadPart } from './part-reading.ts'

/** Whether customer items rest on something to look at as often as the others: the pipeline gets a dashboard, customers a discussion. */
export const data: ReadPart = ({ value, others }) => {
  const usual = shown(others)
  if (others.length === 0 || (usual === 0 && shown(value) === 0)) return undefined
  if (value.length === 0) return noItem
  return {
    met: usual === 0 ? 1 : share(value) / share(others),
    reason: `there is something to look at for ${shown(value)} of ${value.length} customer items, and for ${usual} of ${others.length} others`,
    evidence: placesOf(value),
  }
}

function shown(topics: readonly ReviewTopic[]): number {
  return topics.filter(({ material }) => material === 'data').length
}

function share(topics: readonly ReviewTopic[]): number {
  return shown(topics) / topics.length
}
