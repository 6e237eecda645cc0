import { type MeasureChain, measureChains } from '../../facts/measure-chains.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'broken-measure-chain',
  family: 'crm',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on documents nobody looked at.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'One chain from what is done to what comes of it lacks a link that the others have',
  why: `What we do changes nothing in our books by itself: it changes something for customers, and what they then do changes the books. Where the link in the middle
is left out, nobody will look whether it happened; where the last is left out, nobody can say what the work was for.

Fill in the link. If there is none, because the work only keeps others going, say so openly.`,
  idea: { source: '001', thinker: 'a business result follows from what changes for customers' },
  options: {},
  examples: {
    bad: [
      '# Pool plan\n\n| Initiative | Change for swimmers | Result for the pool |\n|---|---|---|\n| Warm showers | Families stay an hour longer | Café +20 % |\n| ⟦New turnstiles⟧ | | One post saved |\n| Early lanes | Workers swim before eight | 60 season tickets |\n',
      '# Pool plan\n\n- Warm showers → visitors stay longer → café +20 %\n- Early lanes → members swim before work → 60 season tickets\n- ⟦New turnstiles → lower costs⟧\n',
    ],
    good: [
      '# Pool plan\n\n| Initiative | Change for swimmers | Result for the pool |\n|---|---|---|\n| Warm showers | Families stay an hour longer | Café +20 % |\n| New boiler | none, keeps the rest running | Law |\n| Early lanes | Workers swim before eight | 60 season tickets |\n',
      '# Pool plan\n\n| Initiative | Owner | Budget |\n|---|---|---|\n| Warm showers | Ann | |\n| Early lanes | | 4k |\n| Turnstiles | Bo | 9k |\n',
      '# Pool plan\n\n- Visit → ticket → season ticket\n- Flyer → visit → ticket\n- Ticket → café\n',
    ],
  },
  query: measureChains,
  *check(chain) {
    if (chain.missing !== undefined && chain.whole > chain.broken) yield { at: chain.span, data: chain }
  },
  message: ({ words, missing, whole }: MeasureChain) =>
    `“${words}” does not say ${missing === 'customer' ? 'what changes for customers' : 'what we have of it'}, and ${whole} others beside it do. Fill that in, or say that there is none.`,
  asks: ({ missing }: MeasureChain) =>
    missing === 'customer'
      ? { question: 'what changes for the people it is done for?', answer: 'For them, …' }
      : { question: 'what comes of it for us?', answer: 'For us, …' },
})
