import { type BondAim, bondAims } from '../../facts/bond-aims.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'relationship-without-benefit',
  family: 'jobs',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'A relationship, loyalty or community as an end, with nothing in it for customers',
  why: `Few people want a relationship with a company; they want what comes of one: somebody who knows their case, an answer on a Sunday, others who
have had the same trouble. A bond that is planned for its own sake soon feels like being called on.

Say what people on the other side get done because of it. Where they only want to be served fast and left alone, that is a good relationship too.`,
  idea: { source: '002', thinker: 'customers want the benefits of a relationship, not the relationship' },
  yieldsTo: ['control-language', 'engagement-without-shared-goal'],
  options: {},
  examples: {
    bad: [
      '# Waterworks, plan\n\n1. ⟦Deepen our relationship with every household⟧\n2. Renew two pumps\n',
      '## Goals\n\n- ⟦Build a vibrant community of growers⟧\n- Publish the price list\n',
      { kind: 'crm-plan', text: '| Group | Aim |\n|---|---|\n| Former pupils | ⟦strengthen their bond with the school⟧ |\n' },
      { kind: 'crm-plan', text: '## Donors\n\nIn the spring we will ⟦increase donor loyalty by a fifth⟧.\n' },
      '## Aims\n\n- ⟦Stronger ties to our growers⟧\n',
    ],
    good: [
      '## Aims\n\n- Closer ties with growers: frost is told of the night before\n',
      '# Waterworks, plan\n\nWe deepen our relationship with every household: by autumn they can see a burst pipe on the meter before the cellar is wet.\n',
      '## Community\n\nWe want to build a community where growers answer each other when the frost comes.\n',
      '## Suppliers\n\nBuild strong relationships with three timber suppliers.\n',
      '## Events\n\n- Grow the community garden\n- Build community events with the parish\n',
      {
        kind: 'crm-plan',
        text: '## Donors\n\nWe will increase donor loyalty. In return each giver sees the store rooms and gets a letter from the diggers.\n',
      },
      '> Deepen our relationship with every household.\n',
      '## Support\n\nBuild relationships with clients to understand their needs.\n',
    ],
  },
  query: bondAims,
  *check(aim) {
    yield { at: aim.span, data: aim }
  },
  message: ({ words }: BondAim) =>
    `“${words}” makes the tie itself the aim. Say what people on the other side can do, or are spared, because of it.`,
  asks: { question: 'what can people on the other side do, or what are they spared, because of it?', answer: 'Because of it, they can …' },
})
