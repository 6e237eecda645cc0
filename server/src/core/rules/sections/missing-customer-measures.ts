import { missingSection } from '../../facts/missing-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'missing-customer-measures',
  family: 'sections',
  scope: 'document',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'Success is never measured from the side of customers',
  why: `What is measured is what gets looked after. Where all figures are the company’s (revenue, output, cost), nobody notices in time that customers get less for their money.

Add one or two signs that customers would call theirs: they get the job done, with less effort; they are content, and you know why; they come back because it serves them.`,
  idea: { source: '001', thinker: 'from metrics of the company to metrics of the customer’s experience' },
  options: {},
  examples: {
    bad: ['⟦# Plan of the bakery⟧\n\nTurnover grows to 2.4 million. Cost per loaf falls by 4 cents. Two further shops open in the west.\n'],
    good: [
      '# Plan of the bakery\n\nTurnover grows to 2.4 million.\n\n## How guests measure us\n\n- Customer satisfaction: 4.5 of 5\n- Guests who come back within a month: 60 %\n',
      {
        kind: 'crm-plan',
        text: '# Member care\n\n## Measures\n\n- Members satisfied with the answer: 90 %\n- Members who renew after the first year\n',
      },
    ],
  },
  query: missingSection('customer-measures'),
  *check({ id, head, place, onVisionPage }) {
    yield { at: head, data: {}, fixes: [insertSection(id, place)], ...(onVisionPage && { weaker: 'hint' }) }
  },
  message: () =>
    'I found no measure here that is taken from the side of customers. If it is elsewhere, link to it; else add one or two signs that they would call theirs: the job done sooner, less effort, coming back by choice.',
})
