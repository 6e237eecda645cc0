import { valuePropositions } from '../../facts/value-propositions.ts'
import { defineRule } from '../rule.ts'

/** Of a value proposition's lines, how many must name features before it counts as a list of them. */
const mostly = 0.75

/** Of those, how many must name parts, figures or technology: experience and reputation are no features. */
const technical = 0.3

export default defineRule({
  id: 'feature-list-value-proposition',
  family: 'framing',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended`: on fresh documents it was wrong too often.
  recommended: false,
  kinds: ['strategy'],
  summary: 'What should be of value to customers is a list of features',
  why: `A list of features leaves the work of finding the value to the customer, and invites comparing by parts and price.
People do not speak in specifications; they speak of what they got done, and of what they no longer have to put up with.

Keep the list under *features*. Here, say for each what somebody can then do, finish, avoid or stop worrying about.`,
  idea: { source: '003', thinker: 'customers do not speak in specifications' },
  options: {},
  examples: {
    bad: [
      '## Why clinics choose us\n\n- ⟦Role-based permissions⟧\n- Dark mode\n- 90 report templates\n',
      '# Canvas\n\n| Part | Content |\n|---|---|\n| Value proposition | ⟦Proprietary engine⟧; modules for stock and orders; open API |\n| Channels | Fairs |\n',
      '## Benefits\n\n1. ⟦Cloud-based architecture⟧\n2. Real-time dashboards\n3. REST API\n4. Single sign-on\n',
      '# Kettle\n\nWhat makes us different? ⟦A double-walled body⟧, a 1.7 l tank, a steel filter and a patented lid.\n',
    ],
    good: [
      '## Competitive advantages\n\n- Local money: payment in crowns, reducing exchange risk\n- Known price: 12 a month, cutting the cost of a surprise\n- API: 40 endpoints\n',
      '## Value proposition\n\n**Degree of originality:**\n\n- First cargo bike with a 48 V hub\n- GPS lock with 4G modem\n- Frame of recycled aluminium\n',
      '## Features\n\n- Role-based permissions\n- Dark mode\n- 90 report templates\n',
      '## Why clinics choose us\n\n- Role-based permissions: nurses see their own ward at a glance\n- Dark mode: night staff can read it\n- 90 templates: reports are ready on Monday\n',
      '## Benefits\n\n- The treasurer no longer spends Sunday night on bank lines\n- Parents know by Thursday whether there is a match\n- Nobody types a name twice\n',
      '## Benefits\n\nWith these, shopkeepers are able to close their books before supper:\n\n- Bank feed\n- Receipt scanner\n- VAT report\n',
      '## Why us\n\n- Thirty years in the trade\n- A local team\n- Trusted by neighbours\n',
      '## Benefits\n\n- Save an hour a day\n- Fewer errors\n- Lower phone bills\n',
    ],
  },
  query: valuePropositions,
  *check({ span, words, features, outcomes, items, technical: parts, servedByLeadIn }) {
    if (servedByLeadIn || outcomes > items * (1 - mostly) || outcomes > 1) return
    if (features >= items * mostly && parts >= features * technical) yield { at: span, data: words }
  },
  message: (words) => `What is of value here is told in features (“${words}” …). Say what people can then do with them.`,
  asks: {
    question: 'what can people do with these that they could not do before?',
    answer: 'With these, people can …',
    ofAll: true,
  },
})
