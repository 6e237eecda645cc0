import { type PurchaseProfile, purchaseProfiles } from '../../facts/purchase-profiles.ts'
import { unlessWhole } from '../../facts/unless-whole.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'transactional-profile',
  family: 'knowing',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'Customers are known by purchases, spend and visits alone',
  why: `What somebody bought says what we had to sell. It does not say what it was for, with whom it was shared, who gave the advice, or what was missing.
Know people as somebody who studies a village does: in their groups, with their habits and those they listen to.

Add two or three fields that they would tell you themselves if asked: what they come for, who is with them, what they hope to get done. Ask, and say why you ask.`,
  idea: { source: '004', thinker: 'the social anthropologist: people in their groups, influences and patterns' },
  options: {},
  examples: {
    bad: [
      '# Wine shop\n\n## Customer profile\n\n⟦For each customer we keep last purchase, average order value and payment method⟧.\n',
      '# Gym\n\n## Member record\n\n- ⟦Number of visits, subscription tier⟧\n- Invoices\n- We store nothing else\n',
      '# Opera donors\n\n⟦We know our donors: the file holds last gift, frequency and total spend⟧.\n',
    ],
    good: [
      '# Wine shop\n\n## Customer profile\n\nFor each customer we keep last purchase, order value, and what the wine was for.\n',
      '# Gym\n\n## Billing\n\nThe ledger contains invoices, payments and the balance.\n',
      '# Gym\n\n## Member record\n\n- Number of visits\n- Goal in the member’s own words\n- Invoices\n',
      '# Opera\n\nTargets: ticket purchases, revenue, donations.\n',
    ],
  },
  query: unlessWhole<PurchaseProfile>('customer-profile', purchaseProfiles),
  *check({ at }) {
    yield { at, data: undefined }
  },
  message: () =>
    'This profile holds what customers bought and spent. Add what it was for, with whom, and what they hope to get done: two fields that they would fill in gladly.',
  asks: { question: 'what was it for, and what do these people hope to get done?', answer: 'It was for …' },
})
