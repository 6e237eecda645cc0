import { broadcastPlans } from '../../facts/broadcast-plans.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'broadcast-only-channel',
  family: 'listening',
  scope: 'section',
  // On documents nobody had looked at, too few of the plans were marked by reviewers.
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'A plan of communication that only sends',
  why: `People do not read a channel for long that never answers. A plan of posts, mailings and campaigns reaches them and learns nothing from them,
and each message costs a little of their patience.

Let every channel have a way back: a question at the end that somebody reads, hours in which comments are answered, a talk with a few readers each month.
Where nothing can be answered, send less. Warnings, outages and notices that the law asks for may go one way.`,
  idea: { source: '002', thinker: 'two-way, not broadcast' },
  options: {},
  examples: {
    bad: [
      '# Year of the choir\n\n## Publicity\n\n- ⟦A poster in every shop window⟧\n- Two radio spots before each concert\n- Trailer on the cinema screen\n',
      '# Savings bank\n\n## Social media\n\n| Day | What |\n|---|---|\n| ⟦Monday⟧ | Post on rates |\n| Wednesday | Video from the branch |\n| Friday | Post on the week |\n',
      '# Library app\n\nThe ⟦communication plan is a press release, a poster and a banner on the website⟧.\n'.replace('The ⟦', '⟦The '),
      {
        kind: 'crm-plan',
        text: '# Owners\n\n## Newsletter\n\n- Tips of the month\n- New parts in stock\n- A word from the boss\n'.replace(
          '## Newsletter',
          '## ⟦Newsletter⟧',
        ),
      },
    ],
    good: [
      '# Year of the choir\n\n## Publicity\n\n- A poster in every shop window\n- Two radio spots before each concert\n- After each concert the singers stand at the door and ask what people would like to hear\n',
      '# Savings bank\n\n## Social media\n\n| Day | What |\n|---|---|\n| Monday | Post on rates |\n| Wednesday | Video from the branch |\n| Every day | Comments are answered by the branch that they concern |\n',
      '# Water board\n\n## Outage communication\n\n- Text message to all houses in the street\n- Post on the website\n- Radio announcement\n',
      '# Clinic\n\n## Internal communications\n\n- Newsletter for the staff\n- Posters in the canteen\n- Video of the board\n',
      '# Brewery\n\n## Content\n\nWe publish a post about each new beer.\n',
    ],
  },
  query: broadcastPlans,
  *check({ sent: [first, ...others] }) {
    if (first === undefined) return
    yield { at: first, data: undefined, alike: others.map((at) => ({ at, data: undefined })) }
  },
  message: (_data: undefined, others: number) =>
    `${others > 0 ? 'All that is planned here goes out' : 'This goes out'}, and nothing says how people can answer. Add one way back that somebody reads: a question, hours for replies, a talk with a few of them.`,
  also: () => 'This goes out too.',
  asks: { question: 'how can people answer this, and who reads it?', answer: 'They can answer by …, and it is read by …' },
})
