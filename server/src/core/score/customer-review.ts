import type { Analysis } from '../facts/analysis.ts'
import { type AgendaItem, agenda } from '../facts/review/agenda.ts'
import { type CustomerTopic, customerItems, customerTopics } from '../facts/review/customer-topics.ts'

/** Whose an item of a review with a customer is. */
export type Side = 'theirs' | 'ours' | 'shared'

const sides: Readonly<Record<CustomerTopic, Side>> = {
  goals: 'theirs',
  voice: 'theirs',
  promises: 'theirs',
  problems: 'theirs',
  mutual: 'theirs',
  results: 'shared',
  usage: 'ours',
  roadmap: 'ours',
  offer: 'ours',
}

/** What one topic has of the meeting. */
export interface CustomerTopicShare {
  readonly topic: CustomerTopic
  readonly side: Side
  readonly items: readonly AgendaItem[]
  /** Minutes, or items where most items tell none. */
  readonly amount: number
}

/**
 * A review with a customer at the table: whose time it is. It has no score, for nobody has found out what shares are right between two
 * parties; a plain reading shows whether the customer's goals and words have a place beside our slides.
 */
export interface CustomerReview {
  /** Whether amounts are minutes; else they are items. */
  readonly timed: boolean
  readonly total: number
  readonly theirs: number
  readonly ours: number
  /** Topics that have a place, in the order of `customerTopics`. */
  readonly topics: readonly CustomerTopicShare[]
  /** The customer's topics that no item touches. */
  readonly missing: readonly CustomerTopic[]
}

/** Whose time a review with a customer is. */
export function customerReview(analysis: Analysis): CustomerReview {
  const { items } = agenda(analysis)
  const found = customerItems(analysis)
  const minutesOf = ({ minutes, actual }: AgendaItem): number | undefined => actual ?? minutes
  const timed = items.filter((item) => minutesOf(item) !== undefined).length * 2 > items.length
  const amount = (some: readonly AgendaItem[]): number =>
    timed ? some.reduce((sum, item) => sum + (minutesOf(item) ?? 0), 0) : some.length
  const topics = customerTopics.flatMap((topic): readonly CustomerTopicShare[] => {
    const own = items.filter((_, index) => found[index]!.topic === topic)
    return own.length === 0 ? [] : [{ topic, side: sides[topic], items: own, amount: amount(own) }]
  })
  const ofSide = (side: Side): number => topics.reduce((sum, each) => sum + (each.side === side ? each.amount : 0), 0)
  return {
    timed,
    total: amount(items),
    theirs: ofSide('theirs'),
    ours: ofSide('ours'),
    topics,
    missing: customerTopics.filter((topic) => sides[topic] === 'theirs' && !found.some(({ touches }) => touches.includes(topic))),
  }
}
