import { fact } from '../../facts/fact.ts'
import { attendees } from '../../facts/review/attendees.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { defineRule } from '../rule.ts'

/** Fewer people are no list of those who attend. */
const fewest = 3

const tables = fact((analysis) => {
  const { meeting, business } = reviewBalance(analysis)
  return [{ meeting, business, people: attendees(analysis) }]
})

export default defineRule({
  id: 'no-voice-of-the-customer',
  family: 'review',
  scope: 'document',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['qbr'],
  summary: 'Nobody who attends the review is a customer or answers to customers after the sale',
  why: `Who sits at the table decides what counts as a fact there. Where only those who build, sell and count are invited, what customers live
through is told by nobody who has seen it.

Invite somebody who answers to customers after the sale, from care, support or success, or a customer.`,
  idea: { source: '001', thinker: 'who attends the quarterly review shows what drives a company' },
  options: {},
  examples: {
    bad: [
      '# Third-quarter review\n\n**⟦Attendees:** CEO, head of sales, head of product, CFO⟧\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
      '# Review of the council\n\n## Attendees\n\n- ⟦Ms. Lund, director of finance⟧\n- Mr. Paz, head of roads\n- Ms. Ito, legal\n\n## Agenda\n\n1. Roads: delivery dates\n2. New town hall: schedule\n3. Complaints of residents\n',
      '# Orchard board\n\n| Attending | Post |\n|---|---|\n| ⟦J. Marsh⟧ | Chair |\n| M. Oduya | Chief Operating Officer |\n| S. Hale | Company Secretary |\n\n## Agenda\n\n1. Packing line\n2. Supermarket orders\n3. Complaints from buyers\n',
    ],
    good: [
      '# Orchard board\n\nIn the room: Marsh (chair), Oduya (operations), Hale (legal), Tan (complaints)\n\n1. Packing line\n2. Supermarket orders\n3. Complaints from buyers\n',
      '# Third-quarter review\n\n**Attendees:** CEO, head of sales, head of product, head of customer care\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
      '# Third-quarter review\n\n**Attendees:** CEO, head of sales, CFO, two tenants\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
      '# Third-quarter review\n\n**Attendees:** Ana, Bo, Cy, Dee\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
      '# Third-quarter review\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
    ],
  },
  query: tables,
  *check({ meeting, business, people }) {
    if (meeting !== 'internal' || business.length < 2 || people.length < fewest) return
    // Of bare names nobody can tell for whom they speak.
    if (people.filter((each) => each.role).length * 3 < people.length * 2 || people.some((each) => each.speaksForCustomers)) return
    yield { at: people[0]!.span, data: { count: people.length } }
  },
  message: ({ count }) =>
    `None of the ${count} who attend answers to customers after the sale. Invite somebody from care, support or success, or a customer.`,
})
