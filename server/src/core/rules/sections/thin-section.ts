import { type CoreSection, type ThinSection, thinSections } from '../../facts/thin-sections.ts'
import { defineRule } from '../rule.ts'

/** What the place is about, as the start of a sentence. */
const begun: Readonly<Record<CoreSection, string>> = {
  'jobs-to-be-done': 'This part is about what customers need to get done',
  'value-exchange': 'This part is about what is given and got',
  listening: 'This part is about hearing customers',
}

export default defineRule({
  id: 'thin-section',
  family: 'sections',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'What customers want done, what is exchanged or how they are heard is announced, and a part is lacking',
  why: `A mention is not yet a plan. “We listen to customers” says little until somebody does it, at some time, and something follows from it;
a job without its outcome does not tell what would be better; an exchange of which only one side is told cannot be seen to be fair.

The remark stands at the heading that promises it and names the part that I did not find anywhere. Add it there, or link to where it is.`,
  idea: { source: '000', thinker: 'jobs to be done: customers hire a product for a job' },
  options: {},
  examples: {
    bad: [
      '# Plan of the library\n\nWe open on Sundays. A second desk follows in May.\n\n## ⟦Member benefits⟧\n\n- Members get free loans and a discount in the shop.\n',
    ],
    good: [
      '# Plan of the library\n\nWe open on Sundays. A second desk follows in May.\n',
      '# Plan of the library\n\n## How we listen\n\nEach month Ana interviews five readers about the last time they looked for something. The team reads all feedback weekly, discusses what to change, and readers hear back within a week.\n\n- Who: Ana and the desk\n- How often: monthly\n- What happens with the answers: we change one thing a month and tell readers\n',
    ],
  },
  query: thinSections,
  *check(section) {
    yield { at: section.at, data: section }
  },
  message: ({ id, lacking }: ThinSection) => `${begun[id]}; I did not find ${lacking}. A sentence on that would make it whole.`,
})
