import { missingSection } from '../../facts/missing-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'missing-value-exchange',
  family: 'sections',
  scope: 'document',
  // Absence is hard to be sure of: on documents nobody had looked at, too many of these were said in other words.
  severity: 'hint',
  // Off in `recommended`: on fresh documents it was wrong too often.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Nothing in the plan says what each side gives and gets',
  why: `Customers stay with an exchange that they find fair. They give more than money: time, attention, data, ideas, a good word. They get more than a product.
A plan that never sets the two side by side does not notice when it asks for much and gives little.

Say what customers give and what they get for it, and the same for the company. Two rows are enough; read each from the customer's chair.`,
  idea: { source: '002', thinker: 'customer relationship as an exchange of value in both directions' },
  options: {},
  examples: {
    bad: ['⟦# Product plan⟧\n\nIn May we ship the new menu. In June we rewrite the importer.\n'],
    good: [
      '# Product plan\n\nShops that test the new menu give us an hour of their time; in return they pay no fee for a quarter.\n',
      '# Membership plan\n\n| | Gives | Gets |\n|---|---|---|\n| Members | a fee and their ideas | free access and a say in what comes next |\n| We | workshops and advice | income and recommendations |\n',
    ],
  },
  query: missingSection('value-exchange'),
  *check({ id, head, place }) {
    yield { at: head, data: {}, fixes: [insertSection(id, place)] }
  },
  message: () =>
    'I found nothing here about what customers put in and what they get for it. If it is said elsewhere, link to it; else add what each side gives (money, time, data, a good word) and what it gets.',
})
