import { type MoneyOnlyMeasures, moneyOnlyMeasures } from '../../facts/money-only-measures.ts'
import { defineRule } from '../rule.ts'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const word = (count: number) => numbers[count] ?? `${count}`

const advice = 'Add one that customers would name, such as how soon they get what they came for, or how many stay and say it helped.'

export default defineRule({
  id: 'revenue-only-measures',
  family: 'crm',
  scope: 'section',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'A set of measures that counts only money and sales',
  why: `Revenue, margin, bookings and market share say how the company did out of its customers, and say it last.
By the time they fall, customers have been leaving for a while, and the figures do not tell why.

Keep them, and put one measure in the set that customers themselves would name: how soon they get what they came for,
how much trouble it takes, how many stay of their own accord and would send a friend.`,
  idea: { source: '001', thinker: 'retention, satisfaction and lifetime value against revenue and margin' },
  options: {
    least: { default: 2, minimum: 2, maximum: 20, description: 'How many measures make a set.' },
  },
  examples: {
    bad: [
      '# Tills for shops\n\n## How we measure success\n\n| Measure | 2027 |\n|---|---|\n| ⟦Revenue⟧ | £4 m |\n| Gross margin | 38 % |\n| Market share | 12 % |\n',
      '# Mid-market\n\nKey results:\n\n- ⟦ARR from 8 to 12 m⟧\n- Average deal size 40k\n- Win rate 30 %\n',
      '# Theatre\n\nOur KPIs are ⟦ticket income⟧, bar sales and donations.\n',
      '# Dentists\n\n| How we will know it worked | 2027 |\n|---|---|\n| ⟦Revenue from renewals⟧ | 1.2 m |\n| Upsell margin | 61 % |\n',
      '# Choir\n\nThe year will have been a good one if ⟦box office income passes 80,000⟧ and our share at the festival rises.\n',
      '# Branches\n\n## Targets\n\n- ⟦Turnover⟧ + 8 %\n- New accounts 1,200\n',
      '# Merchants\n\n## Measures of success\n\n- ⟦Revenue per account⟧\n- Gross margin\n- Average handling time\n',
      '# Clinics\n\nSuccess is measured by ⟦revenue per practice⟧ and profit.\n',
      '# Site diaries for builders\n\n## Phase 3\n\nOpen in two more states. **Goal:** ⟦50k MRR⟧, 500 paid customers.\n',
      '# Helmets\n\n## Measures\n\n- ⟦Revenue⟧\n- ARPU\n- Churn below 3 % a month\n',
      '# Gym\n\n| Measure | 2027 |\n|---|---|\n| ⟦Membership income⟧ | 1.2 m |\n| Gross margin | 38 % |\n| Attrition rate | 9 % |\n',
    ],
    good: [
      '# Helmets\n\n## Measures\n\n- Revenue\n- ARPU\n- Churn, and what those who left had come for\n',
      '# Helmets\n\n## Measures\n\n- Revenue\n- ARPU\n- Retention after a year\n',
      '# Helmets\n\n## Measures\n\n- Revenue\n- Churn\n',
      '# Gym\n\n## Measures\n\n- Membership income\n- Gross margin\n- Churn\n- Members who reach the goal they set themselves\n',
      '# Site diaries for builders\n\n## Phase 3\n\n**Goal:** 50k MRR, and four in five crews file their diary by five o’clock.\n\n## Measures\n\n- Retention after a year: 80 %\n',
      '# Cards\n\n## Year 2\n\n- Market: open a second shop\n- Illustrative revenue target: 15,000 for the year\n- Margin per unit improves to 12\n',
      '# Tills for shops\n\n## Sales team targets\n\n- Win rate 30 %\n- Average deal size 40k\n',
      '# Tills for shops\n\n## Target group\n\n- Owners of one shop\n- Revenue under 2 m\n- Margin of 30 %\n',
      '# Tills for shops\n\n## Key results\n\n- Revenue of 4 m\n- Market share of 12 %\n\n## Launch\n\n## Service\n\n## KPIs of the desk\n\n- Customer satisfaction\n',
      '# Tills for shops\n\n## How we measure success\n\n| Measure | 2027 |\n|---|---|\n| Revenue | £4 m |\n| Days from order to the first payment taken | 2 |\n| Market share | 12 % |\n',
      '# Books\n\nKey results:\n\n- ARR from 8 to 12 m\n- Gross margin 78 %\n- The bookkeeper closes the month in a day, where it took her four\n',
      '# Finance\n\n## Financial targets\n\n- Revenue £4 m\n- Gross margin 38 %\n',
      '# Mid-market\n\nKey results:\n\n- ARR from 8 to 12 m\n- Nine in ten new clients close their first month without calling us\n',
      '# Branches\n\n## Targets\n\n- Turnover + 8 %\n- Margin 31 %\n\n## What customers tell us\n\n- Complaints solved at the first call, from 60 % to 80 %\n',
      '# Why it matters\n\nRevenue fell last year, and margin with it, when two rivals opened next door.\n',
      '# Theatre\n\nOur KPIs are ticket income, bar sales and the share of first-time visitors who come again.\n',
    ],
  },
  query: moneyOnlyMeasures,
  *check(counted, { options }) {
    if (counted.goal || counted.money + counted.others >= options.least) yield { at: counted.at, data: counted }
  },
  message: ({ money, others, gone, goal }: MoneyOnlyMeasures) => {
    if (goal) return `This goal counts money and sales only. ${advice}`
    if (gone > 0)
      return `Of these ${word(money + others)} measures ${word(money)} count money and sales, and ${word(gone)} ${gone === 1 ? 'counts' : 'count'} those who have gone, without a word of why. ${advice}`
    if (others > 0)
      return `None of these ${word(money + others)} measures is on the customers’ side: ${word(money)} count money and sales. ${advice}`
    return `${money === 2 ? 'Both' : `All ${word(money)}`} measures here count money and sales. ${advice}`
  },
  asks: { question: 'what would people on the other side count to tell whether it went well for them?', answer: 'They would count …' },
})
