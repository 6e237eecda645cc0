import { type DelightPlanned, delightPlanned } from '../../facts/delight-planned.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'delight-before-basics',
  family: 'crm',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'Treats and surprises, and nothing on what customers take for granted',
  why: `A birthday card does not make up for a bill that is wrong. People forgive a service without surprises; they leave one that fails at
what it is for, and a present after that reads as mockery.

Say first what must work each time, what people complain of now, and who removes the causes. Then a treat is a pleasure.`,
  idea: { source: '003', thinker: 'experience is wider than CRM and customer service' },
  options: {},
  examples: {
    bad: [
      '# Guests\n\n- ⟦Birthday cake in the room⟧\n- ⟦Surprise upgrades for every tenth guest⟧\n',
      '# Tenant care\n\n⟦Teams get a budget to go the extra mile⟧.\n',
    ],
    good: [
      '# Guests\n\nFirst the showers: twelve complaints in May. Then a birthday cake in the room.\n',
      '# Tenant care\n\nRepairs are done on the day they are promised. Each team has a budget for small gifts.\n',
      '# Guests\n\nWe plan no surprise gifts this year.\n',
    ],
  },
  query: delightPlanned,
  *check(planned) {
    if (!planned.alone) return
    yield {
      at: planned.span,
      data: planned,
      alike: planned.others.map((at) => ({ at, data: planned })),
    }
  },
  message: ({ words }: DelightPlanned) =>
    `“${words}” is a treat, and I found nothing here on what customers take for granted. Say first what must work each time and which complaints you remove.`,
  also: () => 'Another treat, with nothing said of the basics.',
  asks: { question: 'what must work every time before this is a pleasure?', answer: 'Before that, …' },
})
