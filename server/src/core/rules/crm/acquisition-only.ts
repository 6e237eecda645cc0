import type { Span } from '../../base/span.ts'
import { documentHead } from '../../facts/document-head.ts'
import { fact } from '../../facts/fact.ts'
import { type WinKeepGrow, winKeepGrow } from '../../facts/win-keep-grow.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'acquisition-only',
  family: 'crm',
  scope: 'document',
  severity: 'hint',
  // Off in `recommended` until it has been judged on documents nobody looked at.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'All effort goes to new customers, none to those there are',
  why: `A business wins customers, keeps them and grows with them. A plan that does only the first sells on to the next buyer, and lets the last one
find out alone what he has bought. Those who stay are cheaper to serve, know better what they need, and tell their friends.

Say what you do for people in their first month, their second year, and on the day they think of leaving. One line with an owner and a share of
the budget is a beginning. Where winning is all that the plan is meant for, or nobody is there to keep yet, say so and this remark goes away.`,
  idea: { source: '001', thinker: 'a business attracts, retains and profitably grows customers' },
  options: {
    least: { default: 2, minimum: 1, maximum: 20, description: 'How many lines must be on winning new customers.' },
  },
  examples: {
    bad: [
      '⟦# Gym, plan for the year⟧\n\nWe have 900 members.\n\n- ⟦Attract 300 new members by open evenings⟧\n- ⟦Convert day visitors with a voucher⟧\n- Two stands at the town fair\n',
      '⟦# Hosting: objectives⟧\n\n## Objectives\n\n1. ⟦Acquire customers in Denmark and Poland⟧\n2. ⟦Raise the conversion rate of the free trial to 8 %⟧\n3. ⟦Lower the acquisition cost to 90 euros⟧\n',
      {
        kind: 'crm-plan',
        text: '⟦# Heating oil: what we do for customers⟧\n\n| Step | Budget | Aim |\n|---|---|---|\n| ⟦Door to door⟧ | 8,000 | 300 new households |\n| Local radio | 14,000 | ⟦500 new households⟧ |\n| Price on the van | 900 | ⟦40 new households⟧ |\n',
      },
      '⟦# Choir society⟧\n\nThe year has three tasks. ⟦We recruit members at the two colleges⟧. ⟦We win new sponsors for the spring concert⟧. ⟦We add 40 new subscribers through the posters⟧.\n',
    ],
    good: [
      // Somebody is kept, in a line beside them.
      '# Gym, plan for the year\n\n- Attract 300 new members by open evenings\n- Convert day visitors with a voucher\n- A trainer rings everybody who has not come for three weeks and asks whether he will stay\n',
      '# Hosting: objectives\n\n1. Acquire customers in Denmark and Poland\n2. Raise the conversion rate of the free trial to 8 %\n3. Churn under 2 % a month\n',
      '# Choir society\n\nWe recruit members at the two colleges. We win new sponsors for the concert.\n\n## Those who sing already\n\nThe second year brings solo lessons.\n',
      // It grows with those it has.
      '# Seeds by post\n\n- Attract 200 new customers at the fair\n- Win new gardeners with the spring sample\n- Average order value from 30 to 36 by planting plans\n',
      // Nobody is there to keep yet.
      '# Bakery\n\nWe open in May and have no customers yet.\n\n- Attract 100 new customers with a free roll\n- Win new office customers by tasting baskets\n',
      '# Launch plan for the clinic app\n\n- Attract 400 new users at the desk\n- Acquire users through the letter\n',
      // The scope says so.
      '# Spring plan of the credit union\n\nScope: savers who are not with us. Members have a plan of their own.\n\n- Attract 300 new members by leaflet\n- Win new members at the works gate\n',
      '# Recruitment campaign of the fire brigade\n\n- Attract 60 new members\n- Win new members at schools\n',
      // New things are no new customers.
      '# Reading room\n\n- Buy 300 new books\n- Three new hires\n- New members find the shelves by themselves\n',
      // One line is no plan for winning.
      '# Museum\n\n- Attract new visitors from the coast\n- Mend the roof\n',
    ],
  },
  query: fact<readonly (WinKeepGrow & { readonly head: Span })[]>((analysis) => [
    { ...winKeepGrow(analysis), head: documentHead(analysis) },
  ]),
  *check({ win, keep, grow, speaksOfKept, scoped, head }, { options }) {
    if (scoped || speaksOfKept || keep.length + grow.length > 0 || win.length < options.least) return
    yield { at: head, data: win.length, related: win.map((span) => ({ span, message: 'On winning new customers.' })) }
  },
  message: (win: number) =>
    `${win} lines here are on winning new customers and none is on those there are. Add what keeps them: their first month, their second year, the day they think of leaving.`,
})
