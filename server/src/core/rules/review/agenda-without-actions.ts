import { fact } from '../../facts/fact.ts'
import { agenda } from '../../facts/review/agenda.ts'
import { reviewActions } from '../../facts/review/review-actions.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { speaksOfDecisions } from '../../facts/review/speaks-of-decisions.ts'
import { defineRule } from '../rule.ts'

const fewest = 3

const agendas = fact((analysis) => {
  const { meeting, head, business } = reviewBalance(analysis)
  const acts =
    speaksOfDecisions(analysis) || reviewActions(analysis).length > 0 || agenda(analysis).items.some((item) => item.slot !== undefined)
  return [{ meeting, head, business, acts }]
})

export default defineRule({
  id: 'agenda-without-actions',
  family: 'review',
  scope: 'document',
  severity: 'information',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['qbr'],
  summary: 'Nothing in the review is to be decided, done or followed up',
  why: `What a company does after its review tells more than what it talks about there. A review that only informs leaves everything as it was,
and a promise made to a customer has no place in which anybody asks after it.

Begin with what was promised last time, and end with who does what by when.`,
  idea: { source: '001', thinker: 'the actions that follow from a review show what drives the company' },
  options: {},
  examples: {
    bad: [
      '⟦# Third-quarter review⟧\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n4. Lunch\n',
      '⟦# Review of the clinic⟧\n\n- 9:00 Bed occupancy (Dr. Lund)\n- 9:30 Referrals (Ms. Ito)\n- 10:00 What patients told us (Mr. Paz)\n- 10:30 Photo\n',
    ],
    good: [
      '# Evening of the gardeners’ review\n\n1. Roadmap of the beds (30 min)\n2. Sales of seeds: talks by two growers (30 min)\n3. Who left us, and why: panel with the audience (30 min)\n4. Lunch\n',
      '# Third-quarter review\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n4. Decisions (10 min)\n',
      '# Third-quarter review\n\n1. What we promised in June (10 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
      '# Third-quarter review\n\n1. Roadmap: choose two of five (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
      '# Weekly pipeline review\n\n1. New deals (10 min)\n2. Forecast (15 min)\n3. Stuck deals (20 min)\n',
    ],
  },
  query: agendas,
  *check({ meeting, head, business, acts }) {
    if (meeting !== 'internal' || acts || business.length < fewest) return
    yield { at: head, data: {} }
  },
  message: () => 'Nothing here is to be decided or done. Start with last time’s promises and end with who does what by when.',
})
