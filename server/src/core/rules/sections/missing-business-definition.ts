import { missingSection } from '../../facts/missing-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'missing-business-definition',
  family: 'sections',
  scope: 'document',
  severity: 'hint',
  // In `recommended` this is one of the things that `not-said` says in one remark.
  recommended: false,
  kinds: ['strategy'],
  summary: 'Nothing in the plan says which problem of which people the organisation is there to solve',
  why: `Goals and projects tell what an organisation will do; they do not tell what it is for. A firm that takes itself for a maker of its product
is surprised when people choose something else that does the same for them.

One sentence is enough: we help these people, in this situation, to get this done. It should still be true if a better product came along tomorrow.`,
  idea: { source: '001', thinker: 'what business are you in? Theodore Levitt, marketing myopia' },
  options: {},
  examples: {
    bad: ['⟦# Strategy 2030⟧\n\n- Two new depots in the north\n- Half of all buses electric\n- A second source for spare parts\n'],
    good: [
      '# Strategy 2030\n\nWe help people without a car to get to work, to school and to each other. Two new depots open in the north.\n',
      '# OKRs for spring\n\n## Objective 1: a quick start\n\n- KR1: 80 % of orders leave on the same day\n- KR2: two errors in a thousand\n',
      '# Requirements of the loan desk\n\n- The clerk can extend a loan\n- The scanner works without a network\n',
    ],
  },
  query: missingSection('business-definition'),
  *check({ id, head, place }) {
    yield { at: head, data: {}, fixes: [insertSection(id, place)] }
  },
  message: () =>
    'I found nothing here about which problem of which people you are there to solve. If it is said elsewhere, link to it; else add one sentence: we help these people to get this done.',
})
