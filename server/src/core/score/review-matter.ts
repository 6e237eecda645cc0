import type { Span } from '../base/span.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import type { Material } from '../facts/review/agenda-material.ts'
import { isBusiness } from '../facts/review/driver.ts'
import type { ReviewAction } from '../facts/review/review-actions.ts'
import type { ReviewQuestion } from '../facts/review/review-questions.ts'
import type { Basis } from './review-weights.ts'

/** An item as a reading on one basis takes it. */
export interface ReviewTopic {
  readonly item: AgendaItem
  /** Minutes it is given as planned, or took as observed; `undefined` where nothing tells. */
  readonly minutes: number | undefined
  readonly material: Material
  /** Whether something is to be decided. */
  readonly decides: boolean
  /** Whether its words name customers, whatever it is about. */
  readonly namesCustomers: boolean
}

/** Somebody at the meeting, or who owns an item. */
export interface ReviewPerson {
  readonly span: Span
  /** A customer, or somebody who answers to customers after the sale. */
  readonly speaksForCustomers: boolean
  /** The customer items that they own. */
  readonly owns: readonly AgendaItem[]
}

/** All that the parts of an orientation are read from: plain data, so that their laws can be tested on any of it. */
export interface ReviewMatter {
  readonly basis: Basis
  /** In order. */
  readonly topics: readonly ReviewTopic[]
  /** The topics that are about one of the four drivers; of these, those about what customers get, and the others. */
  readonly business: readonly ReviewTopic[]
  readonly value: readonly ReviewTopic[]
  readonly others: readonly ReviewTopic[]
  /** Most business topics tell their minutes. */
  readonly timed: boolean
  readonly people: readonly ReviewPerson[]
  readonly questions: readonly ReviewQuestion[]
  /** What follows from the meeting, and what earlier meetings left to do. */
  readonly actions: readonly ReviewAction[]
  readonly earlierActions: readonly ReviewAction[]
  /** Where room is made for what follows from the meeting, beside its topics. */
  readonly actionPlaces: readonly Span[]
}

/** Sorts what is given by what it is about. */
export function reviewMatter(given: Omit<ReviewMatter, 'business' | 'value' | 'others' | 'timed'>): ReviewMatter {
  const business = given.topics.filter(({ item }) => isBusiness(item.driver))
  return {
    ...given,
    business,
    value: business.filter(({ item }) => item.driver === 'value'),
    others: business.filter(({ item }) => item.driver !== 'value'),
    timed: business.filter(({ minutes }) => minutes !== undefined).length * 2 > business.length && sumOfMinutes(business) > 0,
  }
}

/** Minutes of topics together; those that tell none count as none. */
export function sumOfMinutes(topics: readonly ReviewTopic[]): number {
  return topics.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
}
