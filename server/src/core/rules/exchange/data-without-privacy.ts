import { fact } from '../../facts/fact.ts'
import { type PersonalDataTaken, personalDataTaken } from '../../facts/personal-data-taken.ts'
import { defineRule } from '../rule.ts'

const together = fact<readonly (readonly PersonalDataTaken[])[]>((analysis) => [personalDataTaken(analysis)])

export default defineRule({
  id: 'data-without-privacy',
  family: 'exchange',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan', 'strategy'],
  summary: 'Personal data are to be collected, and nothing is said of privacy, consent or how long they are kept',
  why: `What people tell you is lent, not given. A plan that says what is taken and not how it is kept leaves that to whoever builds it, and the first that
customers hear of it may be in the paper.

Say who agreed to it and how, who may see it, how long it is kept, and how somebody can have it deleted.`,
  idea: { source: '003', thinker: "keep customers' information safe; do not merely track them" },
  options: {},
  examples: {
    bad: [
      '## Knowing our guests\n\nThe desk ⟦notes the date of birth and the home address of each guest⟧ for the spring letter.\n',
      '## Donors\n\n- ⟦Buy household income and employers⟧ for the first thousand\n- Print the list\n',
      '## Visitors\n\nAt the gate ⟦the movements of visitors are recorded⟧ by their phones.\n',
      '## Deliveries\n\nThe app ⟦logs where each courier rides⟧ and how long he rests.\n',
    ],
    good: [
      '## Maps\n\nThe map stores the location of each pump.\n',
      '## Knowing our guests\n\nThe desk notes the date of birth of each guest who agrees to it.\n\n## Keeping\n\nWhoever asks is struck from the list, and all is deleted after two years.\n',
      '## Machines\n\nWe record the temperature and the error rate of each server.\n',
      '## Figures\n\nWe collect ticket sales by day.\n',
      '## Letters\n\nNo date of birth is recorded.\n',
      '## Goals\n\nWe track the progress of each user through the course.\n',
    ],
  },
  query: together,
  *check([first, ...rest]) {
    if (first !== undefined) yield { at: first.span, data: first, alike: rest.map((one) => ({ at: one.span, data: one })) }
  },
  also: ({ words }) => `“${words}” is of single people too.`,
  message: ({ words }: PersonalDataTaken) =>
    `“${words}”: nothing here says who agreed to this, who may see it, or how long it is kept. Add that.`,
  asks: {
    question: 'who agreed to this, who may see it, and when is it deleted?',
    answer: 'They agreed to it by …; it is seen by …; it is deleted after …',
  },
})
