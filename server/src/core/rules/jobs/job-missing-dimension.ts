import { type JobSet, jobSets } from '../../facts/job-statements.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'job-missing-dimension',
  family: 'jobs',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan', 'research-plan'],
  summary: 'Jobs are told as tasks only, without how people feel or stand with others',
  why: `A job has three sides: the task, how somebody wants to feel while it is done, and how they stand with others afterwards. Two tools that do the
same task are chosen between on the other two.

For one or two of these jobs, add what people would be relieved of, and who sees them get it done.`,
  idea: { source: '000', thinker: 'the functional, social and emotional dimension of a job' },
  options: {},
  examples: {
    bad: [
      '## Jobs of a warden\n\n- ⟦When a key is lost, issue another, so that the room can be let⟧.\n- When rent is late, send a letter, so that the books are right.\n',
      { kind: 'research-plan', text: '# Study\n\nJobs under study: (a) ⟦find the form⟧, (b) fill it in, (c) hand it over.\n' },
    ],
    good: [
      '## Jobs of a warden\n\n- When a key is lost, issue another, so that nobody stands in the rain feeling a fool.\n- When rent is late, send a letter, so that the books are right.\n',
      '## Tasks of the workshop\n\n1. Replace broken parts\n2. Plan the bay\n',
      '## Jobs\n\n- When a key is lost, issue another, so that the room can be let.\n',
      '## Jobs at the mill\n\nWe have three openings for bakers.\n',
    ],
  },
  query: jobSets,
  *check(set) {
    if (!set.felt) yield { at: set.span, data: set }
  },
  message: ({ count }: JobSet) =>
    `These ${count} jobs are tasks only. Add for one or two how people want to feel, or how they stand with others when it is done.`.replace(
      'These 2 jobs',
      'These jobs',
    ),
  asks: {
    question: 'how do people want to feel when it is done, and how do they want to stand with others?',
    answer: 'They want to feel …',
  },
})
