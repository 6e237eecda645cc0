import { fact } from '../../facts/fact.ts'
import { agenda } from '../../facts/review/agenda.ts'
import { isAgendaPattern } from '../../facts/review/agenda-pattern.ts'
import { isBusiness } from '../../facts/review/driver.ts'
import { reviewActions } from '../../facts/review/review-actions.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { defineRule } from '../rule.ts'

/** Fewer actions show no direction. */
const fewest = 4
/** Share of the actions that is nearly all. */
const nearlyAll = 0.8

const names = { product: 'product', sales: 'sales', operations: 'operations', value: 'customers' } as const

const courses = fact((analysis) => {
  const { meeting } = reviewBalance(analysis)
  // In a form the actions are examples.
  return isAgendaPattern(analysis) ? [] : [{ meeting, professed: agenda(analysis).overall, actions: reviewActions(analysis) }]
})

export default defineRule({
  id: 'actions-follow-another-driver',
  family: 'review',
  scope: 'document',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['qbr'],
  summary: 'What was decided to be done serves another driver than what the review talked about most',
  why: `A review may give its hours to customers and its tasks to the release. What is done afterwards is what drives the company; the hours were
polite.

Look at each thing that was said about customers and ask what follows from it, who does it, and by when.`,
  idea: { source: '001', thinker: 'the actions that follow from a review show what drives the company' },
  options: {},
  examples: {
    bad: [
      '# Minutes of the review\n\n## Agenda\n\n1. Who left us, and why (40 min)\n2. Complaints (30 min)\n3. Roadmap (20 min)\n\n## Actions\n\n- ⟦Ana: fix the release date of version 4 by 3 May⟧\n- Bo: draft the roadmap by 5 May\n- Cy: finish the prototype by 9 May\n- Dee: test the new feature by 9 May\n',
    ],
    good: [
      '# Minutes of the review\n\n## Agenda\n\n1. Who left us, and why (40 min)\n2. Complaints (30 min)\n3. Roadmap (20 min)\n\n## Actions\n\n- Ana: call the ten customers who left by 3 May\n- Bo: draft the roadmap by 5 May\n- Cy: answer the complaints by 9 May\n- Dee: test the new feature by 9 May\n',
      '# Review\n\n1. Who left us, and why (40 min)\n2. Complaints (30 min)\n3. Roadmap (20 min)\n',
      '# Minutes template\n\n## Agenda\n\n1. Who left us, and why (40 min)\n2. Complaints (30 min)\n3. Roadmap (20 min)\n\n## Actions\n\n- Ana: fix the release date of version 4 by 3 May\n- Bo: draft the roadmap by 5 May\n- Cy: finish the prototype by 9 May\n- Dee: test the new feature by 9 May\n',
    ],
  },
  query: courses,
  *check({ meeting, professed, actions }) {
    if (meeting !== 'internal' || professed === 'mixed' || professed === 'none') return
    const business = actions.filter((action) => isBusiness(action.driver))
    if (business.length < fewest || business.length * 2 < actions.length || business.some((action) => action.driver === professed)) return
    const other = (['value', 'product', 'sales', 'operations'] as const).find(
      (driver) => business.filter((action) => action.driver === driver).length >= business.length * nearlyAll,
    )
    const first = business.find((action) => action.driver === other)
    if (other === undefined || first === undefined) return
    yield { at: first.span, data: { professed, other, count: business.length } }
  },
  message: ({ professed, other, count }) =>
    `The review was mostly about ${names[professed]}, and none of its ${count} actions is; they serve ${names[other]}. Ask what follows from the rest.`,
})
