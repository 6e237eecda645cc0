import type { Contribution, Score } from './contribution.ts'
import type { Basis, ReviewPart } from './review-weights.ts'

/** One part of a review's orientation. */
export interface ReviewContribution extends Contribution {
  readonly id: ReviewPart
  readonly reason: string
}

/** How far an internal review is about what customers get, and how much of that could be read. */
export interface Orientation extends Score {
  /** `planned` from an agenda; `observed` from minutes, which show what people did and not what they meant to do. */
  readonly basis: Basis
  /** Points of 100 that the document lets one read; the others gave their weight to these. Below 60 there is no total. */
  readonly readable: number
  /** The parts that could be read, whether or not they make a total. */
  readonly parts: readonly ReviewContribution[]
}
