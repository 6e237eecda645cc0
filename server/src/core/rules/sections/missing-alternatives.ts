import { missingSection } from '../../facts/missing-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'missing-alternatives',
  family: 'sections',
  scope: 'document',
  severity: 'hint',
  // In `recommended` this is one of the things that `not-said` says in one remark.
  recommended: false,
  kinds: ['strategy'],
  summary: 'Nothing in the plan says what customers could do instead',
  why: `Customers compare a product with everything that might do its job: a spreadsheet, a neighbour, something quite different, and doing nothing.
A plan that leaves these out knows neither what it has to be better than nor whom it loses people to.

Name three or four, with why people choose them. The commonest is often to leave things as they are.`,
  idea: { source: '001', thinker: 'alternatives, not only comparable products' },
  options: {},
  examples: {
    bad: [
      '⟦# Strategy of the clinic⟧\n\nWe help people with a bad back to work without pain. In June we open in the station, and in autumn we hire a second therapist.\n',
    ],
    good: [
      '# Strategy of the clinic\n\nWe help people with a bad back to work without pain.\n\n## What they could do instead\n\n- Take pills, which is quick and does not last\n- Put up with it until it passes\n- Ask a friend for exercises\n',
      '# Support plan\n\n| Priority | Answer within |\n|---|---|\n| P1 | an hour |\n| P2 | a day |\n',
      '# OKRs for spring\n\n## Objective 1: a quick start\n\n- KR1: 80 % of orders leave on the same day\n- KR2: two errors in a thousand\n',
    ],
  },
  query: missingSection('alternatives'),
  *check({ id, head, place }) {
    yield { at: head, data: {}, fixes: [insertSection(id, place)] }
  },
  message: () =>
    'I found nothing here about what customers could do instead. If it is said elsewhere, link to it; else name three or four other ways, doing nothing among them, and why people choose them.',
})
