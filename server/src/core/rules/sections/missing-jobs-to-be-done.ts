import { missingSection } from '../../facts/missing-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'missing-jobs-to-be-done',
  family: 'sections',
  scope: 'document',
  // Absence is hard to be sure of: on documents nobody had looked at, too many of these were said in other words.
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'Nothing in the plan says what customers are trying to get done',
  why: `People take up a product because something in their life or work has to be done, and leave it for whatever does that better.
A plan that never names this job can only compare features and guess at what matters.

Say it in the customers' words and without the product in the sentence: when this happens, I want to do that, so that my day ends well. Two to four jobs are enough.`,
  idea: { source: '000', thinker: 'jobs to be done: customers hire a product for a job' },
  options: {},
  examples: {
    bad: ['⟦# Marketing plan⟧\n\nWe will post twice a day and double our followers by June.\n'],
    good: [
      '# Marketing plan\n\nWhen the month ends, shop owners struggle to see which bills are open; they want to know it in minutes so that they can go home in time.\n',
      '# Roadmap\n\n## What carers need\n\n- I want to hand over at seven without writing everything twice, so that I am home for the children.\n',
    ],
  },
  query: missingSection('jobs-to-be-done'),
  *check({ id, head, place }) {
    yield { at: head, data: {}, fixes: [insertSection(id, place)] }
  },
  message: () =>
    'I found nothing here about what customers are trying to get done. If it is said elsewhere, link to it; else add two or three of their jobs: the situation, what they want to do, and what gets better for them.',
})
