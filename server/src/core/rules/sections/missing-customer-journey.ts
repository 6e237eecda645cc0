import { missingSection } from '../../facts/missing-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'missing-customer-journey',
  family: 'sections',
  scope: 'document',
  severity: 'hint',
  // In `recommended` this is one of the things that `not-said` says in one remark.
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'Nothing in the plan follows customers over time',
  why: `Customers do not live in segments and channels; they go through something, from the first thought of it to years of use.
Where the plan shows no path, each department does its own part well and people fall between them.

Put down four to six steps as customers would tell them, from before they know you to when they renew or leave, with what they hope for at each.`,
  idea: { source: '003', thinker: 'the quest: from search to purchase to use and after' },
  options: {},
  examples: {
    bad: [
      '⟦# Care plan of the museum⟧\n\n## Team\n\nTwo people at the desk and one for letters.\n\n## Data\n\nName and address, kept for two years.\n',
    ],
    good: [
      '# Care plan of the museum\n\n## The path of a visitor\n\n| Step | What they hope for |\n|---|---|\n| Before the visit | to know if it is worth the trip |\n| First visit | to find the way |\n| Afterwards | to tell somebody |\n| Next year | a reason to return |\n',
    ],
  },
  query: missingSection('customer-journey'),
  *check({ id, head, place }) {
    yield { at: head, data: {}, fixes: [insertSection(id, place)] }
  },
  message: () =>
    'I found nothing here that follows customers over time. If it is said elsewhere, link to it; else add four to six steps in their words, from before they know you to when they stay or leave.',
})
