import { type DevotionSaid, devotionSaid } from '../../facts/devotion-said.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'slogan-without-behaviour',
  family: 'framing',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'Warm words about customers with nothing that anybody does',
  why: `Many speak glowingly of customers; what a company does on an ordinary Tuesday shows what drives it. A sentence that every competitor could print
commits nobody, and readers have learnt to skip it.

Say in the same place what is done, who does it and how one would see it: how long a letter waits, who rings whom, what is left out for it.`,
  idea: { source: '001', thinker: 'behaviour shows what drives a company' },
  options: {},
  examples: {
    bad: [
      '## What guides us\n\n⟦The patient is at the heart of all we do⟧. We bring passion and excellence to every encounter.\n',
      '## Service\n\n- ⟦Delight our passengers⟧\n- A culture of trust\n',
      '### Rule 1: ⟦members always come first⟧\n\nThis is a matter of attitude for all of us.\n'.replace(
        '⟦members always come first⟧',
        '⟦members always come first⟧',
      ),
      {
        kind: 'crm-plan',
        text: '## Support\n\nWe will ⟦provide world-class customer service⟧!\n'.replace('We will ⟦provide', '⟦We will provide'),
      },
    ],
    good: [
      '## Service\n\nWe put passengers first: who waits over 20 minutes gets a call from the depot, and Mr Bell reports each case on Friday.\n',
      '## Letters\n\nOur website says that tenants come first. Letters are still answered after a month.\n',
      '## Values\n\n| Value | What we do |\n|---|---|\n| Guests first | The desk answers the night bell within a minute |\n',
      '## Ward\n\nThe patient is at the heart of all we do. Every Monday the sister asks three of them what kept them awake.\n',
      '> We delight our customers.\n',
      '## Growers\n\nWe want to delight growers, so that they can leave the field before dark.\n',
    ],
  },
  query: devotionSaid,
  *check(said) {
    if (!said.shown) yield { at: said.span, data: said }
  },
  message: ({ words }: DevotionSaid) =>
    `“${words}”: anybody could say this. Say what somebody does for it, who does it, and how one would see it.`,
  asks: { question: 'who does what for it, and how would somebody see it from outside?', answer: 'It shows when …' },
})
