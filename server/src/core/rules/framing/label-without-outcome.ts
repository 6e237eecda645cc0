import { fact } from '../../facts/fact.ts'
import { type LabelCoined, labelsCoined } from '../../facts/labels-coined.ts'
import { defineRule } from '../rule.ts'

const together = fact<readonly (readonly LabelCoined[])[]>((analysis) => [labelsCoined(analysis)])

export default defineRule({
  id: 'label-without-outcome',
  family: 'framing',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'A new name for managing relationships, in place of what customers get',
  why: `Another three letters are no answer. Customers do not see what their care is called in our house, and staff who have seen three names come and go will
wait for the fourth.

Say beside the name what somebody will notice: what takes a day less, what is asked only once. If nothing, the old name will do.`,
  idea: { source: '002', thinker: 'the labels game' },
  options: {},
  examples: {
    bad: [
      '# Plan\n\nThe care of our dealers is herewith renamed ⟦Dealer Success Orchestration⟧.\n',
      '# Plan\n\nOur answer is ⟦Total Relationship Management™⟧, which is relationship marketing at scale.\n',
    ],
    good: [
      '# Plan\n\nDonor care stays donor care.\n',
      '# Plan\n\nThe care of dealers is renamed One Desk: each fault is reported once and mended by the same fitter.\n',
      '# Plan\n\nWe call this number on Mondays.\n',
      '# Tools\n\nCRM 2.0 was installed in May.\n',
    ],
  },
  query: together,
  *check(labels) {
    const [first, ...rest] = labels.filter(({ outcome }) => !outcome)
    if (first !== undefined) yield { at: first.span, data: first, alike: rest.map((one) => ({ at: one.span, data: one })) }
  },
  also: ({ words }) => `“${words}” again.`,
  message: ({ words }: LabelCoined) => `“${words}” is a name. Say what customers will notice of it.`,
  asks: { question: 'what will people notice of it?', answer: 'They will notice that …' },
})
