import { type ExitBarred, exitsBarred } from '../../facts/exits.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'locked-exit',
  family: 'exchange',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'People are kept by what it takes to leave',
  why: `Either side may end a relationship. Those who stay because leaving costs a morning on the telephone are counted as loyal until somebody shows them how,
and then they go together.

Let people leave the way they came, tell them in time before a contract goes on, and ask why. What would have kept them is worth more than the month.`,
  idea: { source: '002', thinker: 'either side can end the relationship' },
  options: {},
  examples: {
    bad: [
      '## Churn\n\n⟦Members can cancel only by registered letter⟧.\n',
      '## Keeping\n\n- ⟦Exit fee of 80 € in the first year⟧\n- A call in month two\n',
      '## Contracts\n\n⟦Contracts renew silently for twelve months⟧.\n',
    ],
    good: [
      '## Contracts\n\nContracts renew automatically; four weeks before, a letter reminds members how to leave.\n',
      '## Contracts\n\nMembers cancel at any time with one click.\n',
      '## Leaving\n\n| Moment | What happens |\n|---|---|\n| A tenant wants to stop | Form on the website, done on the spot |\n',
      '## Past\n\nThere is no exit fee.\n',
      '## Figures\n\nWe track the cancellation rate.\n',
    ],
  },
  query: exitsBarred,
  *check(exit) {
    yield { at: exit.span, data: exit }
  },
  message: ({ words }: ExitBarred) =>
    `“${words}” keeps people by making it hard to go. Say how they leave as easily as they came, and how you find out why.`,
  asks: {
    question: 'how do people leave as easily as they came, and how do you learn why?',
    answer: 'They can leave by …, and we learn why from …',
  },
})
