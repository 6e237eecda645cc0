import { type LoyaltyOnly, loyaltyOnly } from '../../facts/loyalty-only.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'crm-as-loyalty-programme',
  family: 'crm',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'A plan for customers is made of points, rebates and mailings',
  why: `Points and vouchers pay people for coming back; they say nothing of how it is to be a customer. What somebody meets with us is wider: finding what he
needs, getting an answer, being known when he calls again.

Keep the scheme if it pays. Beside it, say what customers are trying to get done and what will be better for them, whether they collect points or not.`,
  idea: { source: '003', thinker: 'experience is wider than CRM and customer service' },
  options: {},
  examples: {
    bad: [
      '# Customer plan, car wash\n\n1. ⟦Stamp card, the tenth wash free⟧\n2. Double points in November\n3. Birthday coupon\n',
      '# Members\n\n| Block | Content |\n|---|---|\n| Keeping | ⟦voucher after 60 days⟧ |\n| Growth | 20 % off for a friend |\n',
      '# Customer management, bank\n\n⟦The plan comprises four bonus-rate campaigns, a sweepstake and a points card⟧. The budget is £60,000.\n',
      '# Grower relations\n\n* ⟦Early-order rebate, 6 %⟧\n* Rewards catalogue\n* Seed-cap giveaway\n',
    ],
    good: [
      '# Grower relations\n\n* Early-order rebate, 6 %\n* Rewards catalogue\n* A grower who rings before seven gets the soil chemist, not a queue\n',
      '# Loyalty programme, terms\n\n1. One point per euro\n2. Double points in May\n',
      '# Members\n\nThe points scheme ends in March. The money goes into a desk that is open until ten.\n',
      '# Members\n\n- A stamp card\n- Coupons in May\n- The desk answers each letter within a day\n- Two fitters ring whoever had a fault\n- A form for complaints at the gate\n',
    ],
  },
  query: loyaltyOnly,
  *check(plan) {
    if (!plan.declared && plan.devices >= 2 && plan.devices >= plan.others * 1.5) yield { at: plan.span, data: plan }
  },
  message: ({ devices }: LoyaltyOnly) =>
    `${devices} of the lines here are points, rebates or mailings. Add what will be better for customers whether they collect or not.`,
  asks: { question: 'what gets better for people, whether they collect or not?', answer: 'For everybody, …' },
})
