import { friendlySamples } from '../../facts/friendly-samples.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'friendly-sample',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['research-plan', 'crm-plan'],
  summary: 'Only those who like you already are asked',
  why: `Champions, power users and reference customers answer quickly and kindly. They are the ones for whom it works.
Those who left, who looked and did not buy, or who just began know what stands in the way.

Ask for each friend one stranger: somebody who left, somebody who chose another way, somebody in the first week.`,
  idea: { source: '001', thinker: 'favourite customers get asked and agree; past and future ones count too' },
  options: {},
  examples: {
    bad: [
      '# Study of the portal\n\n## Participants\n\n⟦We interview eight power users of the portal⟧.\n',
      { kind: 'crm-plan', text: '# Voice of the customer\n\n- ⟦Quarterly survey of our reference customers⟧\n- Results to the board\n' },
      '# Museum study\n\n⟦Focus groups with ambassadors and the inner circle⟧.\n',
    ],
    good: [
      '# Study of the portal\n\nWe interview eight power users and eight people who left in the first week.\n',
      { kind: 'crm-plan', text: '# Voice of the customer\n\n- Quarterly survey of our reference customers\n- Talks with lost accounts\n' },
      '# Museum study\n\nFind champions in each school who recruit participants at random.\n',
      { kind: 'crm-plan', text: '# Referrals\n\nAmbassadors get a thank-you card.\n' },
    ],
  },
  query: friendlySamples,
  *check({ at }) {
    yield { at, data: undefined }
  },
  message: () => 'Those asked here like you already. Add some who left, some who chose another way and some who have just begun.',
  asks: { question: 'who left, or chose another way, and could be asked too?', answer: 'We also ask …' },
})
