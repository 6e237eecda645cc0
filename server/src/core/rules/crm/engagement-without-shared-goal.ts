import { type EngagementTarget, engagementTargets } from '../../facts/engagement-targets.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'engagement-without-shared-goal',
  family: 'crm',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'Engagement is something to get out of customers, not something done with them',
  why: `Engagement is what both sides put into a goal they share, and the goal starts from what customers need. Set as a rate to be raised, it asks people
to click for our sake, and the team will find ways to make them.

Name the goal of theirs that taking part would serve, and what you put into it; then measure whether that was reached.`,
  idea: { source: '002', thinker: 'engagement as commitment relative to shared goals' },
  yieldsTo: ['vanity-measure'],
  options: {},
  examples: {
    bad: [
      '## Spring\n\nWe want to ⟦increase the engagement rate of our readers to 8 %⟧.\n'.replace(
        'We want to ⟦increase',
        '⟦We want to increase',
      ),
      '| Indicator | Now | Aim |\n|---|---|---|\n| ⟦Open rate from 20 to 30 %⟧ | 20 % | 30 % |\n',
      '## Advent\n\n- ⟦Get more likes⟧, comments and shares from donors\n- Order the candles\n'.replace(
        '⟦Get more likes⟧, comments and shares from donors',
        '⟦Get more likes, comments and shares from donors⟧',
      ),
    ],
    good: [
      '## Spring\n\nReaders who want the bypass stopped take part in three evenings; we bring the maps. Forty have signed up.\n',
      '## Spring\n\nWe want to increase engagement so that nobody sits through a second winter without the grant.\n',
      '## Warning signs\n\nEngagement is low, or has dropped by a third: ring them.\n',
      '## Club\n\nOur engagement manager meets each class once a term.\n',
      '> Raise the engagement rate to 8 %.\n',
    ],
  },
  query: engagementTargets,
  *check([first, ...rest]) {
    if (first === undefined) return
    yield { at: first.span, data: first, alike: rest.map((one) => ({ at: one.span, data: one })) }
  },
  also: ({ words }) => `“${words}” is got out of people too.`,
  message: ({ words }: EngagementTarget) => `“${words}”: say which goal of theirs this serves, and what you put into it yourselves.`,
  asks: { question: 'which goal of theirs does this serve?', answer: 'It helps them to …' },
})
