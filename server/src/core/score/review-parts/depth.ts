import type { ReviewTopic } from '../review-matter.ts'
import { noItem, placesOf, type ReadPart } from './part-reading.ts'

/** One item told at great length does not make the others shallow. */
const mostDetails = 12

/** Whether as much is told of customer items as of the others, and is to be decided there. */
export const depth: ReadPart = ({ value, others }) => {
  const usual = mean(others)
  const own = mean(value)
  // Of bare titles nobody can tell which was thought through.
  if (others.length === 0 || (usual === 0 && own === 0)) return undefined
  if (value.length === 0) return noItem
  return {
    met: usual === 0 ? 1 : own / usual,
    reason: `${said(own)} told of ${value.length === 1 ? 'the customer item' : 'each customer item'}, ${said(usual)} of each of the others`,
    evidence: placesOf(value),
  }
}

function mean(topics: readonly ReviewTopic[]): number {
  return (
    topics.reduce((sum, { item, decides }) => sum + Math.min(mostDetails, item.details) + (decides ? 1 : 0), 0) / Math.max(1, topics.length)
  )
}

function said(details: number): string {
  const number = Math.round(details * 10) / 10
  return number === 1 ? '1 point' : `${number} points`
}
