import { type CustomerSection, customerSections } from '../../facts/customer-sections.ts'
import { defineRule } from '../rule.ts'

const harbour =
  '## Who we serve\n\nOur guests are families from the villages who come by bus after school, want warm food before the last bus leaves, count their coins, and bring a grandmother along who needs a chair with arms.\n'

export default defineRule({
  id: 'boilerplate-customer-section',
  family: 'knowing',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on documents nobody looked at.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'The part on customers reads nearly the same in several documents',
  why: `A part on customers that was pasted says that nobody looked at the customers of this plan. They are seldom the same ones: another branch has other
neighbours, and another product is for another evening.

Say what is true of the customers of this plan and of no other, and where it is known from. What does hold for all of them can stand in one document that
the others refer to.

Only documents that are read in one run are compared, and nothing is said where fewer than three are alike; forms that are not filled in do not count.`,
  idea: { source: '003', thinker: 'know the customer before the plan' },
  options: {
    documents: { default: 3, description: 'How many documents must have it before anything is said.', minimum: 2, maximum: 1000 },
  },
  examples: {
    bad: [
      {
        text: `# Harbour café\n\n## ⟦Who we serve⟧${harbour.slice('## Who we serve'.length)}\n## Plan\n\nOpen at three.\n`,
        besides: [`# Mill café\n\n${harbour}`, `# Station café\n\nWe bake.\n\n${harbour.replace('bus after school', 'train after work')}`],
      },
    ],
    good: [
      { text: `# Harbour café\n\n${harbour}\n## Plan\n\nOpen at three.\n`, besides: [`# Mill café\n\n${harbour}`] },
      {
        text: `# Harbour café\n\n${harbour}`,
        besides: [
          '# Mill café\n\n## Who we serve\n\nThe mill’s guests are walkers with wet boots who arrive around noon in groups of six, want soup at once and a place to dry their coats, and leave within the hour.\n',
          '# Station café\n\n## Who we serve\n\nAt the station it is commuters with four minutes before the train, who know what they want, pay with a phone and never sit down; eleven of them told us so in May.\n',
        ],
      },
    ],
  },
  query: customerSections,
  *check(section) {
    yield { at: section.span, data: section }
  },
  message: ({ title }: CustomerSection) => `“${title}” reads nearly the same in other documents.`,
  across: {
    sketch: ({ sketch }) => sketch,
    least: ({ documents }) => documents,
    words: ({ title }) => title,
    message: (words, others) =>
      `“${words}” reads nearly the same in ${named(others)}. Say what is true of these customers alone, or keep it in one document and refer to it.`,
  },
})

/** Documents named before the rest is counted. */
const most = 3

function named(paths: readonly string[]): string {
  const shown = paths.slice(0, most)
  const rest = paths.length - shown.length
  return rest > 0
    ? `${shown.join(', ')} and ${rest} more`
    : [shown.slice(0, -1).join(', '), shown.at(-1)].filter((part) => part !== '').join(' and ')
}
