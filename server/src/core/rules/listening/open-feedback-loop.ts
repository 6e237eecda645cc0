import { fact } from '../../facts/fact.ts'
import type { FeedbackLoop } from '../../facts/feedback-loops.ts'
import { openFeedbackLoops } from '../../facts/open-feedback-loops.ts'
import { placeOf } from '../../facts/place-of.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'open-feedback-loop',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan', 'research-plan'],
  summary: 'Feedback is collected, and nothing says what becomes of it',
  why: `People who take the trouble to say what they think want to know that it was read. A box that never answers teaches them not to put anything in.

Say who reads what comes in and what it may change, and tell those who gave it why their advice was taken, and why not.
A line on the notice board, “you said, we did, we will not, because”, is enough.`,
  idea: { source: '000', thinker: 'let people know why their advice was taken, and why not' },
  options: {},
  examples: {
    bad: [
      '# Bus company\n\n## Passengers\n\n⟦Every stop gets a feedback form by June⟧.\n',
      '# Swimming pool\n\n- Longer hours in summer\n- ⟦Suggestion box at the till⟧\n- New lockers\n',
      { kind: 'crm-plan', text: '# Tax advisers\n\n## After the filing\n\n⟦Clients receive a satisfaction survey by e-mail⟧.\n' },
      '# Course\n\n## Last week\n\n- ⟦Gather feedback from the learners⟧\n- Pack up the room\n',
    ],
    good: [
      '# Bus company\n\nEvery stop gets a feedback form by June. The depot reads the forms on Fridays, and what was changed hangs in the bus.\n',
      '# Swimming pool\n\n- Suggestion box at the till\n- Each suggestion gets a reply on the board within a week\n',
      '# Dairy\n\nAt each delivery the farmer gets feedback on the fat of the milk.\n',
      '# Survey tool\n\nTeams build a survey in a minute and share the link.\n'.replace(
        'Teams build a survey',
        'With our survey tool teams build questions',
      ),
      {
        kind: 'research-plan',
        text: '# Parents\n\n1. Send out the questionnaire\n2. Count and analyse the answers\n3. Tell the parents what the school will do\n',
      },
      '# Market\n\nA survey of 400 shops showed that half of them close on Mondays.\n',
    ],
  },
  query: fact<readonly (readonly FeedbackLoop[])[]>((analysis) => {
    const loops = openFeedbackLoops(analysis)
    return loops.length === 0 ? [] : [loops]
  }),
  *check(loops) {
    const [first, ...others] = loops.map(({ collecting }) => placeOf(collecting[0]!))
    if (first !== undefined) yield { at: first, data: undefined, alike: others.map((at) => ({ at, data: undefined })) }
  },
  message: () =>
    'Feedback is collected here, and nothing says what happens with it. Add who reads it, what it can change, and how those who gave it get an answer.',
  also: () => 'What is collected here has no fate either.',
  asks: {
    question: 'who reads this, what can it change, and how do people hear back?',
    answer: 'It is read by …, every …, and people hear back by …',
  },
})
