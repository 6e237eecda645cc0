import { fact } from '../../facts/fact.ts'
import { listsItems } from '../../facts/lists-items.ts'
import { agenda } from '../../facts/review/agenda.ts'
import { meetingHeld } from '../../facts/review/meeting-held.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { sharesOfTime } from '../../facts/shares-of-time.ts'
import { defineRule } from '../rule.ts'

/** Fewer items need no times to be seen at a glance. */
const fewest = 4

const agendas = fact((analysis) => {
  const { items } = agenda(analysis)
  const { meeting, head, business } = reviewBalance(analysis)
  return [{ items, meeting, head, business, planned: listsItems(analysis), held: meetingHeld(analysis), shared: sharesOfTime(analysis) }]
})

export default defineRule({
  id: 'untimed-agenda',
  family: 'review',
  scope: 'document',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['qbr'],
  summary: 'None of the items of the review’s agenda has a length',
  why: `Where a company’s energy goes shows in its minutes. An agenda without lengths cannot be read for that, nor be kept: what comes first
takes what it likes, and what comes last, often the customers, gets the rest.

Give each item its minutes, and customers as many as the item you are proudest of.`,
  idea: { source: '001', thinker: 'what gets the most energy in the quarterly review drives the company' },
  options: {},
  examples: {
    bad: [
      '⟦# Third-quarter review⟧\n\n1. Roadmap and release dates\n2. Sales funnel\n3. Who left us, and why\n4. Stock and delivery times\n',
      '⟦# Review of the clinic, 14 May, 9:00⟧\n\n- Bed occupancy: 84 %\n- Referrals: 412\n- What patients told us\n- New wing\n',
    ],
    good: [
      '# Third-quarter review\n\n1. Roadmap (30 min)\n2. Sales funnel (20 min)\n3. Who left us, and why (30 min)\n4. Stock (15 min)\n',
      '# Third-quarter review\n\n- 9:00 Roadmap\n- 9:30 Sales funnel\n- 10:00 Who left us, and why\n- 10:30 Stock\n',
      '# Third-quarter review\n\n**Duration:** 2 hours\n\n1. Roadmap (25 %)\n2. Sales funnel (25 %)\n3. Who left us, and why (25 %)\n4. Stock (25 %)\n',
      '# Minutes of the board\n\nPresent: Ana, Bo\n\n1. Roadmap\n2. Sales funnel\n3. Who left us, and why\n4. Stock\n\nThe meeting was adjourned at 9 pm.\n',
      '# Reviews of the spring\n\n## March 3\n\n- Roadmap\n- Sales funnel\n\n## April 7\n\n- Who left us, and why\n- Stock\n\n## May 5\n\n- Orders\n- Prices\n',
      '# Parser WG, monthly call\n\n1. Roadmap\n2. Build servers: downtime\n3. Sponsors\n4. Complaints\n',
    ],
  },
  query: agendas,
  *check({ items, meeting, head, business, planned, held, shared }) {
    if (meeting !== 'internal' || !planned || held || shared || items.length < fewest || business.length < 2) return
    if (items.every((item) => item.minutes === undefined)) yield { at: head, data: { count: items.length } }
  },
  message: ({ count }) => `None of the ${count} items has a length. Give each its minutes: what is not planned for is what falls away.`,
})
