import { courtedMakers } from '../../facts/courted-makers.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'influencers-over-customers',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'More effort goes to influencers, press or analysts than to customers',
  why: `Those with many followers are quick to reach and quick to leave. Customers who tell a neighbour stay, and are believed.
A budget shows whom a company thinks it depends on.

Look at the list again: what would the same effort do for the people who use what you make, and who would they tell?`,
  idea: { source: '002', thinker: 'do not lose sight of customers for influencers' },
  options: {},
  examples: {
    bad: [
      '# Resort\n\n## Effort\n\n- ⟦Ten influencers for a weekend: 80,000⟧\n- Dinner for journalists: 20,000\n- Letter to last year’s guests: 700\n',
      '# Camera\n\n**Budget.** ⟦70 % creators, 25 % press, 5 % customers⟧.\n',
      '# Software\n\n⟦Win the analysts and the customers will follow⟧.\n',
    ],
    good: [
      '# Pump\n\n| Group | Visits a year |\n|---|---|\n| Journalists | 1 |\n| Analysts | 2 |\n| Nurses and patients | 40 |\n',
      '# Clinic\n\n- Forty patients who ring those who have just been told\n- Press on request\n',
      '# Studio\n\n- Creators can publish in a minute\n- Creators need fewer clicks\n- Customers stay\n',
    ],
  },
  query: courtedMakers,
  *check({ at }) {
    yield { at, data: undefined }
  },
  message: () =>
    'More goes to people of reach here than to customers. Say what customers get of the same effort, and what they would tell others then.',
  asks: { question: 'what do those who buy and use it get of the same effort?', answer: 'They get …' },
})
