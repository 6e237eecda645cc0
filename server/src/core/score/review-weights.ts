/** What an orientation rests on: `planned` on an agenda, `observed` on minutes. */
export type Basis = 'planned' | 'observed'

export const bases = ['planned', 'observed'] as const satisfies readonly Basis[]

export type ReviewPart = 'energy' | 'priority' | 'depth' | 'data' | 'people' | 'questions' | 'actions' | 'kept' | 'coverage'

/** What a part of a review's orientation counts, and when it has its full marks. */
export interface ReviewWeight {
  readonly id: ReviewPart
  /** What it measures, for readers. */
  readonly title: string
  /** In two words or so, where there is little room. */
  readonly short: string
  /** When it has its full marks, as a clause. */
  readonly full: string
  /** Points of 100; 0 where a basis cannot show it. */
  readonly planned: number
  readonly observed: number
}

/** Points of each part, for each basis; they need not add up to 100. */
export type ReviewWeights = Readonly<Record<Basis, Readonly<Record<ReviewPart, number>>>>

/** The one table of weights. The source's point: behaviour in the meeting, not the declared text, shows what drives a company. */
export const reviewWeights: readonly ReviewWeight[] = [
  {
    id: 'energy',
    title: 'Share of the business minutes that go to what customers get',
    short: 'energy',
    full: 'customer items have 40 % of the business minutes; linear below, and no more for more',
    planned: 30,
    observed: 20,
  },
  {
    id: 'priority',
    title: 'Customer items come early and are safe from being cut',
    short: 'priority',
    full: 'weighted by their minutes, customer items stand in the first half, and none is there only if time permits',
    planned: 15,
    observed: 10,
  },
  {
    id: 'depth',
    title: 'Customer items are worked out as far as the others',
    short: 'depth',
    full: 'as much is told of customer items as of the others: points below them, further cells, what follows their name, something to decide',
    planned: 15,
    observed: 15,
  },
  {
    id: 'data',
    title: 'Customer items rest on data as often as the others',
    short: 'data',
    full: 'the share of customer items with something to look at is no less than that of the others',
    planned: 10,
    observed: 10,
  },
  {
    id: 'people',
    title: 'A customer, or somebody answerable to customers, owns a customer item',
    short: 'people',
    full: 'a customer, or somebody who answers to customers after the sale, owns a customer item; half for being there',
    planned: 10,
    observed: 5,
  },
  {
    id: 'questions',
    title: 'Questions are about customers',
    short: 'questions',
    full: '40 % of the questions are about customers',
    planned: 5,
    observed: 10,
  },
  {
    id: 'actions',
    title: 'Actions serve customers',
    short: 'actions',
    full: 'an agenda asks after the last actions for customers and has room for the next ones; of the actions in minutes 30 % serve customers, with owner and date (none written down counts as none)',
    planned: 5,
    observed: 15,
  },
  {
    id: 'kept',
    title: 'Customer items keep the time they were given',
    short: 'kept time',
    full: 'customer items got no smaller part of their planned minutes than the meeting as a whole; where no times are told, they were held as often',
    planned: 0,
    observed: 10,
  },
  {
    id: 'coverage',
    title: 'Product, sales, operations and customer value all have their place',
    short: 'coverage',
    full: 'each of the four has 5 % of the business minutes',
    planned: 10,
    observed: 5,
  },
]

/** The weights of the table, as the engine takes them where a configuration does not say otherwise. */
export const defaultReviewWeights: ReviewWeights = {
  planned: pointsOf('planned'),
  observed: pointsOf('observed'),
}

function pointsOf(basis: Basis): Readonly<Record<ReviewPart, number>> {
  return Object.fromEntries(reviewWeights.map((weight) => [weight.id, weight[basis]])) as Record<ReviewPart, number>
}
