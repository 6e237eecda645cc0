import { fact } from '../../facts/fact.ts'
import { type RegisterSegments, registerSegments } from '../../facts/register-segments.ts'
import { unlessWhole } from '../../facts/unless-whole.ts'
import { defineRule } from '../rule.ts'

const told = unlessWhole('customer-profile', registerSegments)

export default defineRule({
  id: 'demographic-only-segment',
  family: 'jobs',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Segments described by age, size, sector, place or title alone',
  why: `Two people of the same age and income want different things on the same day, and one person wants different things on different days.
What they have in common that matters to you is what they are trying to get done, and what gets in the way.

Keep the figures if they help to find people. Beside each, say the situation in which they turn to somebody like you and what they hope for then.`,
  idea: { source: '000', thinker: 'jobs, not demographic segments' },
  options: {},
  examples: {
    bad: [
      '# Garden centre\n\n## Target groups\n\n- ⟦Homeowners over 50⟧\n- ⟦Women 30–45 with a household income above 60,000⟧\n',
      '# Payroll\n\n## Ideal customer profile\n\n| Criterion | Value |\n|---|---|\n| ⟦Company size⟧ | 50–500 employees |\n| ⟦Region⟧ | DACH |\n',
      '# Course\n\n**Target audience:** ⟦CFOs of medium sized firms in Europe⟧\n'.replace(
        '**Target audience:** ⟦',
        '**⟦Target audience:** ',
      ),
    ],
    good: [
      '# Garden centre\n\n## Target groups\n\n- Homeowners over 50 who can no longer kneel and do not want to give up the beds\n- Couples with their first garden\n',
      '# Swimming pool\n\n## Target groups and prices\n\n- Age under 18: admission 2\n- Age over 65: admission 3\n',
      '# Town\n\n## Statistics\n\nOf the residents 22 % are over 65.\n',
      '# Payroll\n\n## Ideal customer profile\n\n- 50–500 employees\n- The owner still does the wages on Sunday night and fears the next audit\n',
    ],
  },
  query: fact<readonly RegisterSegments['entries'][]>((analysis) => {
    const all = told(analysis)
    return all.length === 0 ? [] : [all.flatMap(({ entries }) => entries)]
  }),
  *check(entries) {
    const [first, ...others] = entries.map((at) => ({ at, data: undefined }))
    if (first !== undefined) yield { ...first, alike: others }
  },
  message: (_data: undefined, others: number) =>
    `${others > 0 ? 'These groups are' : 'This group is'} described by what a register knows. Add the situation in which they turn to you, and what they are trying to get done then.`,
  also: () => 'By register alone too.',
  asks: {
    question: 'what are these people in the middle of when they turn to you, and what do they want done?',
    answer: 'They are …, and want to …',
  },
})
