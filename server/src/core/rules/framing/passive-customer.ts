import { type CustomersInText, customersInText } from '../../facts/customers-in-text.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'passive-customer',
  family: 'framing',
  scope: 'document',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Customers never do, choose or say anything in the whole document',
  why: `In a plan where people are only targeted, moved and scored, nobody has asked what they are up to. They have plans of their own, and those decide
whether yours works.

Write one paragraph in which customers are the subject: what they are trying to do, what they choose between, what they have said.`,
  idea: { source: '003', thinker: 'customers as active agents and information partners' },
  options: {},
  examples: {
    bad: [
      '# Pool, marketing\n\n- ⟦Families are targeted by local radio⟧.\n- Past guests are mailed in May.\n- Steer visitors past the kiosk.\n- Guests over 60 are invited to the sauna.\n- Each segment of members will be assigned a colour.\n',
    ],
    good: [
      '# Pool, marketing\n\n- Families are targeted by local radio.\n- Past guests are mailed in May.\n- Guests over 60 are invited to the sauna.\n- Members will be assigned a colour.\n- Swimmers choose two fixed hours a week.\n',
      '# Pool, marketing\n\nGuests are mailed in May.\n',
    ],
  },
  query: customersInText,
  *check(people) {
    if (people.agent === 0 && people.object >= 4 && people.named >= 5) yield { at: people.span, data: people }
  },
  message: ({ object }: CustomersInText) =>
    `In ${object} places something is done to customers here, and nowhere do they do, choose or say anything. Add what they are up to.`,
  asks: { question: 'what are these people trying to get done themselves?', answer: 'They are trying to …' },
})
