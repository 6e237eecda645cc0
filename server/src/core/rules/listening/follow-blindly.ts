import { wishCommitments } from '../../facts/wish-commitments.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'follow-blindly',
  family: 'listening',
  scope: 'sentence',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'What is asked for most is built, without asking why',
  why: `Customer-centred is not majority-centred. Customers know their own days better than anybody; they are not experts on what could be built,
and the car that had everything one man asked for drove nobody home.

Take wishes seriously by asking what led to them: what was somebody trying to get done, and how does he manage now?
Count votes as one sign among several, decide, and tell people why their advice was taken and why not.`,
  idea: { source: '000', thinker: 'customer-centred is not majority-centred: the Homermobile' },
  options: {},
  examples: {
    bad: [
      '# Roadmap\n\n⟦The most requested features go into the next release⟧.\n',
      '# Roadmap\n\n⟦Whatever our largest clients ask for, we build within the quarter⟧.\n',
      '# Roadmap\n\n- ⟦Ideas are ranked by number of votes⟧\n- Reviewed in May\n',
      '# Roadmap\n\n⟦Votes alone decide what comes next⟧.\n',
      '# Roadmap\n\n⟦We simply build what customers tell us to⟧!\n',
      '# Archive\n\n⟦We keep the reader simple and add features that users request⟧.\n',
    ],
    good: [
      '# Archive\n\nFeatures that users request are discussed with three of them before we decide.\n',
      '# Roadmap\n\nThe most requested features go into a list, and for each we ask five people what led to the wish and why.\n',
      '# Roadmap\n\nVotes are one input beside complaints and what we see on visits.\n',
      '# Statutes\n\nThe general meeting votes, and the most voted proposal is implemented by the board.\n',
      '# Support\n\nThe most requested bug fixes go into the next release.\n',
      '# Roadmap\n\nWe do not build whatever customers ask for.\n',
    ],
  },
  query: wishCommitments,
  *check({ span }) {
    yield { at: span, data: {} }
  },
  message: () =>
    'This promises to build what is asked for, not what it is needed for. Add how you find out what led to the wish, and who then decides and answers.',
  asks: { question: 'what led to the wish, and who then decides?', answer: 'What led to it is …' },
})
