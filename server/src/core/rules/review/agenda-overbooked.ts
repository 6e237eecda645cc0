import { fact } from '../../facts/fact.ts'
import { type AgendaBooking, agendaBookings } from '../../facts/review/agenda-bookings.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { defineRule } from '../rule.ts'

/** Minutes that nobody minds. */
const slack = 5

const bookings = fact((analysis) => {
  const { meeting, head } = reviewBalance(analysis)
  const all = agendaBookings(analysis)
  return all.map((booking: AgendaBooking) => ({ ...booking, meeting, head, only: all.length === 1 }))
})

export default defineRule({
  id: 'agenda-overbooked',
  family: 'review',
  scope: 'document',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['qbr'],
  summary: 'The items of the review add up to more than the meeting',
  why: `An agenda that does not fit has decided that something will be bumped, and left it to the clock what. It is seldom the sales figures.

Take out what one department can settle alone, or book a longer meeting; keep the minutes that customers have.`,
  idea: { source: '001', thinker: 'what is bumped when time runs out does not drive the company' },
  options: {},
  examples: {
    bad: [
      '⟦# Third-quarter review (90 min)⟧\n\n1. Roadmap (45 min)\n2. Sales funnel (30 min)\n3. Break (10 min)\n4. Who left us, and why (30 min)\n',
      '⟦# Review of the clinic⟧\n\n**Time:** 14:00–16:00\n\n| Item | Minutes |\n|---|---|\n| Bed occupancy | 60 |\n| Referrals | 45 |\n| What patients told us | 45 |\n',
    ],
    good: [
      '# Third-quarter review (90 min)\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
      '# Third-quarter review\n\n1. Roadmap (60 min)\n2. Sales funnel (60 min)\n3. Who left us, and why (60 min)\n',
      '# Review (90 min)\n\n- Looking back (60 min)\n  - Sales (20 min)\n  - Customers (20 min)\n  - Stock (20 min)\n- Roadmap (30 min)\n',
      '# Weekly pipeline review (30 min)\n\n1. New deals (20 min)\n2. Forecast (20 min)\n3. Stuck deals (20 min)\n',
    ],
  },
  query: bookings,
  *check({ length, booked, over, meeting, head, only }) {
    if (meeting !== 'internal' || booked <= length + slack) return
    yield { at: only ? head : (over ?? head), data: { length, booked } }
  },
  message: ({ length, booked }) =>
    `The items take ${booked} minutes and the meeting has ${length}. Decide now what goes, so that it is not the customers.`,
})
