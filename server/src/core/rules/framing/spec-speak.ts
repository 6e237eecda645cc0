import { type SpecOffered, specsOffered } from '../../facts/specs-offered.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'spec-speak',
  family: 'framing',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['strategy'],
  summary: 'Figures, protocols or architecture offered as value to people who did not ask for them',
  why: `Customers do not speak in specifications. A maker who does leaves people to compare figures they cannot judge, and in the end the price.

Say what somebody can do with it, or no longer has to worry about. The figure may stay beside that as the proof.`,
  idea: { source: '003', thinker: 'customers do not speak in specifications' },
  yieldsTo: ['feature-list-value-proposition'],
  options: {},
  examples: {
    bad: [
      '## The garden lamp\n\nGrandparents will love it: ⟦IP65, 2,400 mAh and Bluetooth⟧.\n',
      '## Offer\n\n- For choir members: a ⟦song book built on a distributed ledger⟧\n- For conductors: the same in large print\n',
      '## Stall\n\n| Guest | Our advantage |\n|---|---|\n| Parents with prams | ⟦carbon fibre frame, 48 Nm of torque⟧ |\n',
    ],
    good: [
      '## The garden lamp\n\nGrandparents will love it: 2,400 mAh, so that it burns through the night without a thought of it.\n',
      '## Who buys it\n\nNetwork engineers in hospitals; they choose us for TLS and an uptime they can audit.\n',
      '## Requirements\n\nThe lamp must meet IP65 and run on Bluetooth.\n',
      '## Timetable\n\nOur advantage is a bus every ten minutes until midnight.\n',
      '## Architecture\n\nThe shop runs on microservices.\n',
    ],
  },
  query: specsOffered,
  *check(spec) {
    yield { at: spec.span, data: spec }
  },
  message: ({ words }: SpecOffered) =>
    `“${words}”: say what people can do with this, or no longer have to mind. The figure can stay as the proof.`,
  asks: { question: 'what can people do with this, or what do they no longer have to mind?', answer: 'With it, people can …' },
})
