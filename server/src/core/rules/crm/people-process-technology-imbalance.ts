import { type PlanBalance, planBalance } from '../../facts/plan-balance.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'people-process-technology-imbalance',
  family: 'crm',
  scope: 'document',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'A plan for customers speaks of systems and of nobody who works with them',
  why: `A system does not know anybody. What customers meet are people who use it, and the order in which they do things; a plan that has neither buys a
database and leaves the work to chance.

Say who will work with it, what they do when a customer calls, and what they must learn for it.`,
  idea: { source: '002', thinker: 'CRM as the balance of people, process and technology' },
  options: {},
  examples: {
    bad: [
      '⟦# CRM, phase two⟧\n\n## Architecture\n\n- Customer data platform\n- Marketing cloud and service cloud\n- Event bus\n- Data lake\n\n## Interfaces\n\n- Till to platform, batch\n- App to platform, stream\n\n## Work packages\n\n1. Data model\n2. Migration of the records\n3. Performance test\n4. Cut-over\n',
    ],
    good: [
      '# CRM, phase two\n\n## Architecture\n\n- Customer data platform\n- Service cloud\n- Event bus\n- Data lake\n- Data model\n- Migration of the records\n- Cut-over\n\n## Who works with it\n\nTwo clerks in each branch; after each visit they write down what was promised, and are trained in May.\n',
      '# Members\n\nThe desk rings whoever has missed three weeks.\n',
    ],
  },
  query: planBalance,
  *check(balance) {
    const { systems, people, process, lines } = balance
    const few = Math.floor(lines / 25)
    if (systems >= 6 && systems >= lines * 0.25 && (people <= few || process <= few) && people + process <= few + 1)
      yield { at: balance.head, data: balance }
  },
  message: ({ people, process }: PlanBalance) =>
    `This plan is about systems${people <= process ? '; nobody is named who works with them' : '; what people do with them is not said'}. Add who does what for customers, and in which order.`,
})
