import { unexplainedRequests } from '../../facts/unexplained-requests.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'feedback-without-job',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan', 'research-plan'],
  summary: 'Wishes for features decide what is made, and nobody asks what they are for',
  why: `A wish for a feature is an answer that somebody found to a trouble that you have not heard of. Ten wishes may come from one trouble,
and what was wished for may be the worst way out of it.

For small improvements wishes are good enough, and well worth the work. Where they set the direction, ask of each what the person was in the middle of when it was missing,
file it under that, and put your proposal before those who asked.`,
  idea: { source: '000', thinker: 'three uses of feedback: features, the product’s job, a proposal put before customers' },
  yieldsTo: ['follow-blindly'],
  options: {},
  examples: {
    bad: [
      '# Till software\n\n## Roadmap\n\n⟦Each feature request is added to the wish list with its number of mentions⟧. The list is sorted on Fridays.\n',
      '# Zoo\n\n## Next year\n\n- ⟦Visitors put their ideas on the ideas board⟧\n- The ones with most dots are built\n',
      { kind: 'crm-plan', text: '# Bank\n\n⟦Feature requests from the branches are ranked each month by the number of upvotes⟧.\n' },
    ],
    good: [
      '# Till software\n\n## Roadmap\n\nEach feature request is added to a list. We ring the shop and ask what they were trying to do.\n',
      '# Zoo\n\nVisitors put their ideas on the ideas board, and the keeper asks two of them why.\n',
      '# Parser\n\nFeature requests go through the proposal process, and maintainers vote.\n',
      '# Release\n\nTwo feature requests were built last year.\n',
    ],
  },
  query: unexplainedRequests,
  *check({ at }) {
    yield { at, data: undefined }
  },
  message: () =>
    'Wishes set the direction here, and what they are for is not asked. Add a step: what was the person trying to do, and what else would serve it?',
  asks: { question: 'what was somebody trying to do who asked for this?', answer: 'They were trying to …' },
})
