/** What a part of a review's orientation counts, in points of 100: for an agenda, and for minutes that say how long items took. */
export interface ReviewWeight {
  readonly id: ReviewPart
  readonly title: string
  readonly planned: number
  readonly observed: number
}

export type ReviewPart = 'energy' | 'priority' | 'depth' | 'data' | 'people' | 'questions' | 'actions' | 'kept' | 'coverage'

/** The one table of weights. The source's point: behaviour in the meeting, not the declared text, shows what drives a company. */
export const reviewWeights: readonly ReviewWeight[] = [
  { id: 'energy', title: 'Share of the business minutes that go to what customers get', planned: 30, observed: 20 },
  { id: 'priority', title: 'Customer items come early and are safe from being cut', planned: 15, observed: 10 },
  { id: 'depth', title: 'Customer items are worked out as far as the others', planned: 15, observed: 15 },
  { id: 'data', title: 'Customer items rest on data as often as the others', planned: 10, observed: 10 },
  { id: 'people', title: 'A customer, or somebody answerable to customers, owns a customer item', planned: 10, observed: 5 },
  { id: 'questions', title: 'Questions are about customers', planned: 5, observed: 10 },
  { id: 'actions', title: 'Actions serve customers', planned: 5, observed: 15 },
  { id: 'kept', title: 'Customer items keep the time they were given', planned: 0, observed: 10 },
  { id: 'coverage', title: 'Product, sales, operations and customer value all have their place', planned: 10, observed: 5 },
]
