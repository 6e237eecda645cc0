import type { Orientation } from './orientation.ts'
import type { ReviewMatter, ReviewTopic } from './review-matter.ts'
import { actions } from './review-parts/actions.ts'
import { coverage } from './review-parts/coverage.ts'
import { data } from './review-parts/data.ts'
import { depth } from './review-parts/depth.ts'
import { energy } from './review-parts/energy.ts'
import { kept } from './review-parts/kept.ts'
import type { ReadPart } from './review-parts/part-reading.ts'
import { people } from './review-parts/people.ts'
import { priority } from './review-parts/priority.ts'
import { questions } from './review-parts/questions.ts'
import { type ReviewPart, type ReviewWeights, reviewWeights } from './review-weights.ts'
import { wholePoints } from './whole-points.ts'

const readers: Readonly<Record<ReviewPart, ReadPart>> = { energy, priority, depth, data, people, questions, actions, kept, coverage }

/** Parts that rest on what each item is about: where that is unclear, they are known the less. */
const ofItems: ReadonlySet<ReviewPart> = new Set(['energy', 'priority', 'depth', 'data', 'kept', 'coverage'])

/** Below this many readable points of 100 a number would pretend to know. */
export const fewestPoints = 60

/** Fewer business items have no orientation among them. */
const fewestItems = 2

/** Places named as evidence of one part. */
const mostEvidence = 8

/**
 * How far a meeting is about what customers get. Parts that cannot be read give their weight to the others; items of which nobody can tell
 * what they are about make less of it readable.
 */
export function reviewOrientation(matter: ReviewMatter, weights: ReviewWeights): Orientation {
  const { basis, business } = matter
  const points = weights[basis]
  const all = reviewWeights.reduce((sum, { id }) => sum + points[id], 0)
  const read = reviewWeights.flatMap(({ id, title }) => {
    const reading = business.length < fewestItems || points[id] === 0 ? undefined : readers[id](matter)
    return reading === undefined ? [] : [{ id, title, weight: points[id], ...reading }]
  })
  const sum = read.reduce((total, { weight }) => total + weight, 0)
  if (sum === 0) return { basis, total: undefined, parts: [], readable: 0 }
  const known = clearShare(matter)
  const readable = read.reduce((total, { id, weight, known: own = 1 }) => total + weight * own * (ofItems.has(id) ? known : 1), 0) / all
  const maxima = wholePoints(read.map(({ weight }) => (weight * 100) / sum))
  const parts = read.map(({ id, title, met, reason, evidence }, index) => {
    const max = maxima[index]!
    return { id, title, points: Math.round(max * Math.min(1, Math.max(0, met))), max, reason, evidence: evidence.slice(0, mostEvidence) }
  })
  const enough = Math.round(readable * 100) >= fewestPoints
  return {
    basis,
    total: enough ? parts.reduce((total, part) => total + part.points, 0) : undefined,
    parts,
    readable: Math.round(readable * 100),
  }
}

/** Of the business, and of what may be business, the share of which it is clear what it is about. */
function clearShare({ topics, business, timed }: ReviewMatter): number {
  const unclear = topics.filter(({ item }) => item.driver === 'other')
  const amount = (some: readonly ReviewTopic[]): number => some.reduce((sum, { minutes }) => sum + (timed ? (minutes ?? 0) : 1), 0)
  const clear = amount(business)
  return clear / (clear + amount(unclear))
}
