import type { Span } from '../base/span.ts'
import { fact } from './fact.ts'
import { type Measure, type MeasureSet, measureSets } from './measures.ts'

/** A set of measures, or a goal, in which nothing is of those served, in a plan that counts nothing of theirs anywhere else. */
export interface MoneyOnlyMeasures {
  /** The first that counts money or sales. */
  readonly at: Span
  readonly money: number
  readonly others: number
  /** How many of the others say no more of customers than how many have gone. */
  readonly gone: number
  /** Whether it is what the plan calls its goal, and not a set of measures. */
  readonly goal: boolean
}

/** In prose about something else a clause may speak of measuring and of orders in one breath; what is measured is said briefly. */
const longestInProse = 80

export const moneyOnlyMeasures = fact<readonly MoneyOnlyMeasures[]>((analysis) => measureSets(analysis).flatMap(moneyOnly))

function moneyOnly({
  measures: all,
  said,
  whole,
  finance,
  internal,
  customerBeside,
  customerElsewhere,
}: MeasureSet): readonly MoneyOnlyMeasures[] {
  if (finance || internal || customerBeside || customerElsewhere) return []
  if (all.some(heedsCustomers)) return []
  // "Goal: 50k a month" is a set of its own: nothing else is said to be the goal.
  const goals = all.filter(({ goal }) => goal)
  const goal = goals[0]
  if (goal !== undefined && goals.every(({ side }) => side === 'money') && goals.some(({ figured }) => figured))
    return [{ at: goal.span, money: goals.length, others: 0, gone: 0, goal: true }]
  // A list of goals of which each is a figure is a set of measures too.
  const listed = whole && all.every(({ figured }) => figured)
  if ((said !== 'measures' && !listed) || all.some(({ entry, text }) => entry === undefined && text.length > longestInProse)) return []
  // A reader counts bullets and rows, not the clauses within them.
  const measures = all.filter(({ entry }, at) => entry === undefined || all.findIndex((other) => other.entry === entry) === at)
  const money = measures.filter(({ side }) => side === 'money')
  // One measure that cannot be read is passed over in a set that is otherwise plain.
  const unclear = measures.filter(({ side, impersonal }) => side === 'unclear' && !impersonal).length
  const first = money[0]
  if (first === undefined || money.length < 2 || money.length * 2 < measures.length || unclear > (money.length >= 3 ? 1 : 0)) return []
  const gone = measures.filter((measure) => measure.gone).length
  return [{ at: first.span, money: money.length, others: measures.length - money.length, gone, goal: false }]
}

function heedsCustomers({ side, qualified, qualifiedByGone, gone }: Measure): boolean {
  return (qualified && !qualifiedByGone) || side === 'usage' || (side === 'customer' && !gone)
}
