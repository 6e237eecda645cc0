import { bareScores } from '../../facts/bare-scores.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'score-without-why',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan', 'research-plan'],
  summary: 'A score is asked for, and never the reason',
  why: `A score tells that something is well or not, and not what. A team that watches it can only hope, or learn to make the figure rise.

Put one open question beside it, “what is the reason for your answer?”, have somebody read all answers, ring a few of those who gave low marks,
and write down what was changed.`,
  idea: { source: '001', thinker: 'not another agree-or-disagree survey: change metrics to the experience' },
  options: {},
  examples: {
    bad: [
      '# Rail\n\n## Measures\n\n- ⟦NPS of 40⟧\n- Trains on time\n',
      { kind: 'crm-plan', text: '# Hotline\n\n⟦After each call a star rating is asked for⟧. The target is 4.5.\n' },
      '# Shop\n\n| Measure | 2027 |\n|---|---|\n| ⟦CSAT⟧ | 92 % |\n| Revenue | 3 m |\n',
    ],
    good: [
      '# Rail\n\n- NPS of 40, with the reasons read each Monday\n- Trains on time\n',
      { kind: 'crm-plan', text: '# Hotline\n\nAfter each call a star rating is asked for. Those who give two or fewer are called back.\n' },
      '# Shop\n\nCSAT of 92 %.\n\n## Listening\n\nEvery month we interview five customers to learn what went wrong.\n',
      '# Hotel\n\nThe house has four stars and forty rooms.\n',
    ],
  },
  query: bareScores,
  *check({ at, alike }) {
    yield { at, data: undefined, alike: alike.map((place) => ({ at: place, data: undefined })) }
  },
  message: () => 'A score is asked for here, and the reason nowhere. Add one open question and somebody who reads the answers.',
  also: () => 'A score without its reason.',
  asks: { question: 'which open question stands beside it, and who reads the answers?', answer: 'We also ask …' },
})
