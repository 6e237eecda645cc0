import { type PriceAdvantage, priceAdvantages } from '../../facts/price-advantages.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'price-only-advantage',
  family: 'framing',
  scope: 'section',
  severity: 'hint',
  kinds: ['strategy'],
  summary: 'The only way to win is the price',
  why: `A lower price is a real gain for customers, and the one that a rival can copy overnight. People who came for the price leave for a lower one.

Say what else somebody would miss if you closed tomorrow: what they get done with you that they could not elsewhere. If there is nothing, that is
what to work on first.`,
  idea: { source: '003', thinker: 'customers do not speak in specifications' },
  options: {},
  examples: {
    bad: [
      '## How we win\n\nOur ⟦season ticket will always be a cent below the next pool⟧. Where they follow, we go down again.\n',
      '## Market entry\n\nThe chains charge 30 a month. ⟦We undercut them at 19⟧.\n',
      '## Competitive advantage\n\n- ⟦Lowest price per tonne⟧\n- Volume rebate from ten pallets\n',
    ],
    good: [
      '## How we win\n\n- The lowest price in the valley\n- A fitter who comes on the same day\n',
      '## Competitors\n\nThe chains undercut each other every spring.\n',
      '## Advantage\n\nFamilies who cannot afford the course pay the lowest price.\n',
      '## How we win\n\nWe never compete on price. The phone is answered by somebody who has done the job.\n',
      '## Budget\n\nWe buy at the lowest price.\n',
    ],
  },
  query: priceAdvantages,
  *check(advantage) {
    if (advantage.others === 0) yield { at: advantage.span, data: advantage }
  },
  message: ({ words }: PriceAdvantage) =>
    `“${words}” is the only reason given to choose this. Say what else people would miss if they went elsewhere.`,
  asks: { question: 'what else would people miss if they went elsewhere?', answer: 'They would miss …' },
})
