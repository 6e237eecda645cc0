import { type UnequalTerms, unequalTerms } from '../../facts/unequal-terms.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'loyalty-penalty',
  family: 'exchange',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Newcomers, or those about to leave, get better terms than those who stay',
  why: `Whoever has paid for ten years and reads of the offer on a bus learns what staying is worth. He will be a new customer too, somewhere else.

Whoever is offered a discount on the way out learns that it takes a threat to be treated well, and why he wanted to go is never asked.

Let those who are with you take the same terms, or say what they get that newcomers do not, and tell them before they find out.`,
  idea: { source: '004', thinker: 'latent frustration waits for a trigger' },
  options: {},
  examples: {
    bad: [
      '## Spring\n\n⟦The low tariff is reserved for new customers⟧.\n',
      '## Offer\n\n- ⟦Three free months, new members only⟧\n',
      '## Rates\n\n⟦Savers who open an account now get 3 %; existing savers stay on the old rate⟧.\n',
      '## Actions\n\n- ⟦Offer a free month to members who ring to cancel⟧\n- Paint the hall\n',
      '## Desk\n\n⟦Tenants who threaten to leave get a lower rent for a year⟧.\n',
    ],
    good: [
      '## Actions\n\n- Ask members who ring to cancel why they go, before any discount is spoken of\n',
      '## Actions\n\n- Members who want to leave get the rest of their fee back as a refund\n- We do not haggle: no discount for those who threaten to leave\n',
      '## Desk\n\nTenants who want to leave get a lower rent if they cannot pay. Every tenant may ask for it.\n',
      '## Spring\n\nThe low tariff is for new customers; existing ones may take it from the same day.\n',
      '## Shop\n\n- Customers who want to cancel an order get a full rebate\n- Dancers who ring to cancel their booked class get a voucher\n',
      '## Goals\n\nWe want 300 new members.\n',
      '## Rates\n\n- Year one: 40 € a month\n- From the second year: 36 € a month, applied without asking\n',
      '## Welcome\n\nNew members get a tour of the house.\n',
    ],
  },
  query: unequalTerms,
  *check(offer) {
    yield { at: offer.span, data: offer }
  },
  message: ({ words, better }: UnequalTerms) =>
    better === 'newcomers'
      ? `“${words}”: those who stayed get less than those who come. Let them take the same terms, or say what they get instead.`
      : `“${words}”: those who stay and say nothing get less than those who threaten to go. Ask first why people want to leave, and let all have the terms.`,
  asks: { question: 'what do those get who have been with you for years?', answer: 'Those who stayed get …' },
})
