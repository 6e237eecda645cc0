import { type NewcomerTerms, newcomerTerms } from '../../facts/newcomer-terms.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'loyalty-penalty',
  family: 'exchange',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Newcomers get better terms than those who stayed',
  why: `Whoever has paid for ten years and reads of the offer on a bus learns what staying is worth. He will be a new customer too, somewhere else.

Let those who are with you take the same terms, or say what they get that newcomers do not, and tell them before they find out.`,
  idea: { source: '004', thinker: 'latent frustration waits for a trigger' },
  options: {},
  examples: {
    bad: [
      '## Spring\n\n⟦The low tariff is reserved for new customers⟧.\n',
      '## Offer\n\n- ⟦Three free months, new members only⟧\n',
      '## Rates\n\n⟦Savers who open an account now get 3 %; existing savers stay on the old rate⟧.\n',
    ],
    good: [
      '## Spring\n\nThe low tariff is for new customers; existing ones may take it from the same day.\n',
      '## Goals\n\nWe want 300 new members.\n',
      '## Rates\n\n- Year one: 40 € a month\n- From the second year: 36 € a month, applied without asking\n',
      '## Welcome\n\nNew members get a tour of the house.\n',
    ],
  },
  query: newcomerTerms,
  *check(offer) {
    yield { at: offer.span, data: offer }
  },
  message: ({ words }: NewcomerTerms) =>
    `“${words}”: those who stayed get less than those who come. Let them take the same terms, or say what they get instead.`,
  asks: { question: 'what do those get who have been with you for years?', answer: 'Those who stayed get …' },
})
