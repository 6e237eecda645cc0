import { missingSection } from '../../facts/missing-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'missing-listening',
  family: 'sections',
  scope: 'document',
  // Absence is hard to be sure of: on documents nobody had looked at, too many of these were said in other words.
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'Nothing in the plan says how customers are heard',
  why: `A plan that never says how customers are heard can only be built on what the company already believes.
Listening comes first: it tells what to build, where to talk and when to leave people alone.

Say who listens, where and how often, and what happens with what they hear: a monthly call with five customers and an owner is enough to start.`,
  idea: { source: '004', thinker: 'the listen-first order: listen, build, engage, share' },
  options: {},
  examples: {
    bad: ['⟦# Growth plan⟧\n\nWe will double the number of shops that use our till.\n'],
    good: [
      '# Growth plan\n\nEvery month Ana calls five shop owners, asks them where the day went wrong, and the team answers each of them within a week.\n',
      '# Year plan\n\n## What members tell us\n\nWe survey members each quarter. The council reads every answer and reports back what it changed.\n',
    ],
  },
  query: missingSection('listening'),
  *check({ id, head, place }) {
    yield { at: head, data: {}, fixes: [insertSection(id, place)] }
  },
  message: () =>
    'I found nothing here about how customers are heard. If it is said elsewhere, link to it; else add who listens, how often, and what happens with what they hear.',
})
