import { type ContributionAsked, contributionsAsked } from '../../facts/contributions-asked.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'unrewarded-contribution',
  family: 'exchange',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan', 'strategy'],
  summary: 'Customers are asked for their name, friends, time or ideas, and get nothing for it',
  why: `People like to help those who have served them well, once. Asked for a video, three names and a call with a stranger, with nothing back, they learn
to let the next letter lie.

Say what they get: thanks by name, an answer to what became of it, a say, early sight of the result, a small gift. Public reviews are the exception: they
must not be paid for, so thank for those and answer them.`,
  idea: { source: '003', thinker: 'people need incentives and appreciation to contribute' },
  options: {},
  examples: {
    bad: [
      '## Spring\n\nEvery coach will ⟦have members name three friends at the first lesson⟧.\n',
      '## Proof\n\n- ⟦Collect video testimonials from ten clinics⟧\n- Print them in the brochure\n',
      { kind: 'strategy', text: '## Growth\n\nAfter each job the fitter should ⟦ask the customer for a referral⟧.\n' },
      '## Archive\n\n⟦Members must put in ten hours a year⟧.\n',
    ],
    good: [
      '## Help\n\nWe require members to submit a request by mail.\n',
      '## Spring\n\nMembers name three friends if they like; both get a free month.\n',
      '## Stay\n\nA day later we ask guests to rate us on two portals.\n',
      '## Proof\n\n- Collect video testimonials from ten clinics\n- Each clinic gets the film for its own page, with our thanks\n',
      '## Ideas\n\nWe ask residents for ideas in March, and each is answered in April.\n',
      '> Collect video testimonials from ten clinics.\n',
      '## Archive\n\nMembers put in ten hours a year and choose first from the doubles.\n',
    ],
  },
  query: contributionsAsked,
  *check(asked) {
    if (!asked.answered) yield { at: asked.span, data: asked }
  },
  message: ({ words }: ContributionAsked) =>
    `“${words}”: say what they get for it, if only thanks, an answer, or a say in what comes of it.`,
  asks: { question: 'what do people get for it?', answer: 'For it, they get …' },
})
