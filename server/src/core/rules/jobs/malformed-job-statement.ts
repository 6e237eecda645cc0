import { type JobStatement, jobStatementsByBlock } from '../../facts/job-statements.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'malformed-job-statement',
  family: 'jobs',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan', 'research-plan'],
  summary: 'A job statement lacks its wish or its outcome',
  why: `A job has a situation, something somebody wants in it, and what is then the case. Without the outcome nobody can tell which of two solutions is
better; without the wish it is only a moment.

Add the missing part in the words people use: “so that …” or “I want …”.`,
  idea: { source: '000', thinker: 'customers hire products for jobs' },
  options: {},
  examples: {
    bad: [
      '## What anglers want to get done\n\n- When the river rises, I want to know it the evening before, so I need not drive.\n- ⟦I want to see the water level, so I can stay at home⟧\n',
      '## Jobs\n\n- ⟦When the bill comes, I want to know what changed⟧.\n- When I move house, I want the meter read, so that I pay for my own water only.\n',
      '| Job | Story |\n|---|---|\n| J1 | ⟦When I change banks, so that my rent is paid⟧ |\n',
      { kind: 'research-plan', text: '**The job:** ⟦when a tenant hands back the keys⟧.\n' },
      '## User stories\n\n- ⟦As a treasurer, I want to see last year beside this one⟧\n',
    ],
    good: [
      '# Jobs people hire others for\n\n| Alternative | Job it is hired for | Weak at |\n|---|---|---|\n| The bus | “Help me get home.” | late evenings |\n| A friend with a car | “Help me carry it all.” | being there |\n',
      '## Notes\n\n- I want to finish this by noon\n- The rest comes later\n',
      '## Jobs\n\n- When the bill comes, I want to know what changed, so that I can tell my flatmates.\n',
      '## Jobs\n\n- When the bill comes, I want to know what changed. So that I can tell my flatmates.\n',
      '## Jobs\n\n| Situation | Motivation | Outcome |\n|---|---|---|\n| When the bill comes | I want to know what changed | I can tell my flatmates |\n',
      '## Spring\n\nWhen the snow melts, we want to open the north gate.\n',
      '## Steps\n\n1. When the customer calls, greet him by name.\n',
    ],
  },
  query: jobStatementsByBlock,
  *check(group) {
    const [first, ...rest] = group.filter(({ situation, motivation, outcome }) => !situation || !motivation || !outcome)
    if (first === undefined) return
    yield { at: first.span, data: first, alike: rest.map((job) => ({ at: job.span, data: job })) }
  },
  also: lacking,
  message: lacking,
  asks: ({ situation, motivation }) =>
    !situation
      ? { question: 'when does this come up, and for whom?', answer: 'When …' }
      : motivation
        ? { question: 'what is the case when it is done?', answer: 'so that …' }
        : { question: 'what does somebody want then, and what for?', answer: 'I want … so that …' },
})

function lacking({ situation, motivation }: JobStatement): string {
  if (!situation) return 'This job does not say when it comes up, or for whom. Begin with it: “When …” or “As a …”.'
  return motivation
    ? 'This job has no outcome. Add what is then the case: “so that …”.'
    : 'This job does not say what somebody wants. Add it after the situation: “I want …”, and what for.'
}
