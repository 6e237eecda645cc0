import { fact } from '../../facts/fact.ts'
import type { AgendaItem } from '../../facts/review/agenda.ts'
import { agenda } from '../../facts/review/agenda.ts'
import { agendaCustomers } from '../../facts/review/agenda-customers.ts'
import { agendaMaterial, type Material } from '../../facts/review/agenda-material.ts'
import { isAgendaPattern } from '../../facts/review/agenda-pattern.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { defineRule } from '../rule.ts'

const topics = fact((analysis) => {
  const { items } = agenda(analysis)
  const material = agendaMaterial(analysis)
  const { meeting, business } = reviewBalance(analysis)
  const customers = agendaCustomers(analysis)
  const of = (item: AgendaItem): Material => material[items.indexOf(item)] ?? 'unknown'
  return [
    {
      meeting,
      // What a form leaves open is for whoever fills it in.
      form: isAgendaPattern(analysis),
      value: items.filter((item) => customers.has(item)).map((item) => ({ item, material: of(item) })),
      others: business.filter((item) => item.driver !== 'value').map(of),
    },
  ]
})

export default defineRule({
  id: 'opinion-only-topic',
  family: 'review',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['qbr'],
  summary: 'The item about customers rests on opinions, the others on data',
  why: `When sales come with a dashboard and customers with a discussion, the dashboard wins. Opinions about customers are mostly those of people
who met the happy ones, or none.

Bring something that customers said or did: letters, calls, reasons for leaving, what they use and what they gave up.`,
  idea: { source: '001', thinker: 'what is data in the review and what is only opinion shows what drives a company' },
  options: {},
  examples: {
    bad: [
      '# Third-quarter review\n\n1. Roadmap: report on release dates (30 min)\n2. Sales funnel: forecast and win rates (30 min)\n3. ⟦How customers feel: impressions from around the table (30 min)⟧\n',
      '# Review of the clinic\n\n1. ⟦What patients think of us: brainstorm (20 min)⟧\n2. Bed occupancy: monthly figures (20 min)\n',
      '# Review of the choir school\n\n1. Fees: ledger, page 3\n2. New hall: schedule\n3. ⟦Why do families leave us? Sticky notes, no papers needed⟧\n',
      '# Quarterly of the dairy\n\n- Pipeline: deck, slides 3–9\n- ⟦Customer satisfaction: open chat⟧\n- Freight: finance sheet\n',
    ],
    good: [
      '# Quarterly of the dairy\n\n- Pipeline: open chat\n- Customer satisfaction: go round the table with the twelve letters\n- Freight: finance sheet\n',
      '# Third-quarter review\n\n1. Roadmap: report on release dates (30 min)\n2. Who left us, and why: twelve calls and the survey (30 min)\n',
      '# Third-quarter review\n\n1. Roadmap (30 min)\n2. Sales funnel (30 min)\n3. Who left us, and why (30 min)\n',
      '# Template: quarterly review\n\n1. Roadmap: report on release dates (30 min)\n2. Sales funnel: forecast and win rates (30 min)\n3. Who left us, and why (30 min)\n   - dealers in the north\n   - dealers in the south\n',
      '# Third-quarter review\n\n1. Roadmap: brainstorm (30 min)\n2. Who left us, and why: letters (30 min)\n',
    ],
  },
  query: topics,
  *check({ meeting, form, value, others }) {
    if (meeting !== 'internal') return
    // A bare title says nothing of what will be shown, nor do minutes of what was; one that tells more, among items that all name material, does.
    const siblings = !form && others.length >= 2 && others.every((material) => material === 'data')
    const bare = value.filter(
      ({ item, material }) =>
        material === 'opinion' || (material === 'unknown' && siblings && item.details > 1 && item.actual === undefined),
    )
    const first = bare[0]
    if (first === undefined) return
    yield { at: first.item.span, data: {}, alike: bare.slice(1).map(({ item }) => ({ at: item.span, data: {} })) }
  },
  message: () => 'This rests on what we think of customers. Bring something they said or did: letters, calls, reasons for leaving.',
  also: () => 'also without anything from customers',
})
