import { fact } from '../../facts/fact.ts'
import { type MoneyYardstick, moneyTiers, moneyYardsticks } from '../../facts/money-yardstick.ts'
import { defineRule } from '../rule.ts'

const said = fact<readonly (readonly MoneyYardstick[])[]>((analysis) => [
  ...moneyYardsticks(analysis).map((one) => [one]),
  ...moneyTiers(analysis),
])

export default defineRule({
  id: 'money-only-value',
  family: 'exchange',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['crm-plan', 'strategy'],
  summary: 'What customers are worth, or how they are treated, follows from money alone',
  why: `The customer who spends least may have brought in the three who spend most: people are worth their good word, their referrals, their ideas and
the introductions they make, besides what they pay. Ranked by spend alone, those are the first to be put off with less.

Keep the money, which pays for the care, and put a second axis beside it: what somebody brings that is not on the bill, or how hard their task is.`,
  idea: { source: '004', thinker: "customers' value is more than money" },
  options: {},
  examples: {
    bad: [
      '## Care levels\n\n⟦Members are ranked by annual spend⟧. Level three has no named adviser.\n',
      '## Accounts\n\n- ⟦Customer value = contribution margin⟧ of the last year\n- The list is drawn up in January\n',
      '## After the sale\n\n1. Welcome letter\n2. Named adviser ⟦if sufficient ACV⟧\n'.replace(
        '⟦if sufficient ACV⟧',
        'if ⟦sufficient ACV⟧',
      ),
      '## Donors\n\nWe ⟦prioritise donors by gift size⟧, and ring the first fifty.\n',
      '## Care levels\n\n| Level | Turnover | Adviser |\n|---|---|---|\n| Gold | ⟦above 50,000 €⟧ | named adviser |\n| Silver | ⟦below 50,000 €⟧ | call centre |\n',
      '## Visits\n\n⟦The more a shop orders, the more often our rep drives out⟧.\n',
    ],
    good: [
      '## Care levels\n\n| Level | Turnover | Need | Adviser |\n|---|---|---|---|\n| Gold | above 50,000 € | audits of their own | named adviser |\n',
      '## Prices\n\n| Plan | Price | Support |\n|---|---|---|\n| Gold | from 50 € | by phone |\n',
      '## Care levels\n\nMembers are ranked by annual spend and by how many friends they have brought; either makes level one.\n',
      '## Budget\n\nClients are grouped by annual spend to forecast income.\n',
      '## Care levels\n\nPatients are grouped by how far they have to travel, never by what they pay.\n',
      '## Measures\n\nRevenue by segment is reported each month.\n',
      '## Pilot\n\nWe rank the ideas by how many clinics need them; their revenue is not asked.\n',
      '> Guests are ranked by annual spend.\n\nThat was the old hotel.\n',
      '## Post\n\nOrders over £50 ship free.\n',
    ],
  },
  query: said,
  *check([first, ...rest]) {
    if (first === undefined) return
    yield { at: first.span, data: first, alike: rest.map((one) => ({ at: one.span, data: one })) }
  },
  also: ({ words }) => `“${words}”: here too money alone decides.`,
  message: ({ words, kind }: MoneyYardstick) =>
    kind === 'tiers'
      ? `“${words}”: money alone decides who gets this. Put a second axis beside it: who needs it most, or who brings referrals, ideas or a good word.`
      : `“${words}” counts people by what they pay. Put beside it what else they bring: referrals, ideas, references, a good word.`,
  asks: { question: 'what else do these people bring: referrals, ideas, a good word?', answer: 'They also bring …' },
})
