import { type AdvocacyWished, advocacyWished } from '../../facts/advocacy-wished.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'advocacy-without-ease',
  family: 'exchange',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan', 'strategy'],
  summary: 'Word of mouth is wished for, with nothing that earns it or makes it easy',
  why: `People recommend what served them when they are asked by a friend, and they do it in their own words. Nobody becomes a fan because a plan says so.

Say what they would have to tell, and put the means in their hands: a card with a direct number, a link that opens on the right page, two seats for a friend.`,
  idea: { source: '002', thinker: 'advocacy comes from those who already care; make it easy to share' },
  options: {},
  examples: {
    bad: [
      '## Rowing club\n\n- ⟦Every member should bring in two more⟧\n- New boats in May\n',
      '## Spring\n\n⟦By June every pupil should tell three friends⟧.\n',
      '## Growth\n\n| Quarter | Source |\n|---|---|\n| Q1 | adverts |\n| Q2 | ⟦viral growth among the choirs⟧ |\n',
      '## Goals\n\n- ⟦Turn guests into brand ambassadors⟧\n- Paint the hall\n',
    ],
    good: [
      '# Choir\n\n## What keeps us apart\n\n1. **Song sheets** - for all voices\n2. **Season album** - fan-made viral growth\n',
      '## Rowing club\n\n- Every member should bring in the oars after rowing\n',
      '## Spring\n\nA pupil who passes gets two cards with the number of his teacher; should he tell a friend, the card is what they need.\n',
      '## Where they heard of us\n\nNew tenants are asked who told them; word of mouth was 9 %.\n',
      '## Goals\n\n- Hire a developer advocate\n- Work for patient advocacy groups\n',
      '> We want raving fans.\n',
    ],
  },
  query: advocacyWished,
  *check(wish) {
    if (!wish.eased) yield { at: wish.span, data: wish }
  },
  message: ({ words }: AdvocacyWished) => `“${words}”: say what they would have to tell, and what makes it easy for them to pass on.`,
  asks: { question: 'what would people have to tell, and what makes it easy to pass on?', answer: 'They could tell that …' },
})
