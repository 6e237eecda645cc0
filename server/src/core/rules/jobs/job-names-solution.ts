import { type SolutionInJob, solutionsInJobs } from '../../facts/solutions-in-jobs.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'job-names-solution',
  family: 'jobs',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan', 'research-plan'],
  summary: 'A job statement contains what we offer',
  why: `People hire a product for a job that was there before it and will be there after it. A job that opens with our screen can only ever be served by
our screen, and hides what people would do without it.

Ask what had happened before they opened it, and what they wanted to be true afterwards. That is the job; the screen is one way to serve it.`,
  idea: { source: '000', thinker: 'needs differ from features; a job names no solution' },
  options: {},
  examples: {
    bad: [
      '## Jobs\n\n- When I skate, I want to ⟦collect my points⟧, so that I stay a frequent skater.\n',
      '## Jobs\n\n- When I ⟦open the Corvo dashboard⟧ at noon, I want to see the till, so that I know if we are short.\n',
      '## Job stories\n\n1. As a nurse I want to ⟦get push notifications⟧, so that I see changes of the rota.\n',
      { kind: 'research-plan', text: '**Job 2**: when the bin is full, ⟦download the council app⟧ and order a new one.\n' },
      '# Bakery\n\nPeople hire us to ⟦give them a loyalty card⟧.\n',
    ],
    good: [
      '## Jobs\n\n- When the shift is over, I want to know what is in the till, so that I can go home without counting twice.\n',
      '## Jobs\n\n- When I juggle two spreadsheets and a group chat, I want to find a stand-in, so that I need not stay.\n',
      '## Support\n\nWhen you open the dashboard, choose the first tab.\n',
      '## Setup\n\nWhen I open the app it asks for a name.\n',
      '# Bakery\n\nPeople hire us to have warm bread on the table without leaving the house.\n',
    ],
  },
  query: solutionsInJobs,
  *check(solution) {
    yield { at: solution.span, data: solution }
  },
  message: ({ words }: SolutionInJob) =>
    `“${words}” is a way to get the job done. Say what people want done, as it was before this existed.`,
  asks: { question: 'what did people want done before this existed?', answer: 'They wanted to …' },
})
