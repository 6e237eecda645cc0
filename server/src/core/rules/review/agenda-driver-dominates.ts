import { fact } from '../../facts/fact.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { defineRule } from '../rule.ts'

const names = { product: 'Product', sales: 'Sales', operations: 'Operations' } as const

const balances = fact((analysis) => [reviewBalance(analysis)])

export default defineRule({
  id: 'agenda-driver-dominates',
  family: 'review',
  scope: 'document',
  severity: 'warning',
  kinds: ['qbr'],
  summary: 'One of product, sales and operations takes over half of the review’s business minutes',
  why: `Time is what a meeting has to give, and it gives it to what drives the company. Where one of product, sales and operations takes
more than half of the minutes that are about the business, the others, and the customers above all, get what is left.

Move detail that one department can settle on its own to that department’s meeting, and give the minutes to what customers get.`,
  idea: { source: '001', thinker: 'the driver shows in what gets the highest priority and the most energy in the quarterly review' },
  options: {
    share: {
      type: 'number',
      default: 0.5,
      minimum: 0.3,
      maximum: 1,
      description: 'Share of the business minutes above which one driver dominates.',
    },
  },
  examples: {
    bad: [
      '⟦# Third-quarter review⟧\n\n1. Roadmap and release dates (60 min)\n2. Sales funnel (20 min)\n3. Who left us, and why (15 min)\n4. Stock and delivery times (15 min)\n',
    ],
    good: [
      '# Review of the shared catalogue\n\n## Attendees\n\n- Northgate Archive: Ana Ruiz\n- Lund Library: Bo Lind, Cai Moss\n- Tarn Museum: Dee Hart\n\n## Agenda\n\n1. Roadmap and release dates (60 min)\n2. Sales funnel (20 min)\n3. Who left us, and why (15 min)\n4. Stock and delivery times (15 min)\n',
      '# Third-quarter review\n\n1. Roadmap and release dates (30 min)\n2. Sales funnel (20 min)\n3. Who left us, and why (30 min)\n4. Stock and delivery times (15 min)\n',
      '# Steering committee\n\n1. Project status (40 min)\n2. Milestones (20 min)\n3. Supplier contract (10 min)\n',
    ],
  },
  query: balances,
  *check({ business, businessMinutes, head, meeting, minutes, timed }, { options }) {
    if (meeting !== 'internal' || !timed || business.length < 3) return
    for (const driver of ['product', 'sales', 'operations'] as const)
      if (minutes[driver] > businessMinutes * options.share)
        yield { at: head, data: { name: names[driver], taken: minutes[driver], all: businessMinutes, value: minutes.value } }
  },
  message: ({ name, taken, all, value }) =>
    `${name} takes ${taken} of ${all} business minutes; what customers get has ${value === 0 ? 'none' : value}. Move what one department can settle alone to its own meeting.`,
})
