import { fact } from '../../facts/fact.ts'
import { type LateListening, lateListening } from '../../facts/late-listening.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'engage-before-listening',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Launching, posting or building comes before any listening',
  why: `Listen first, then build, engage and share. What is launched before anybody was heard can only be what the company already thought of,
and by the time customers are asked, the money is spent.

Put a few conversations in front of the first step, with people who have the trouble that this is for. If they took place already, say so and link to what was heard.`,
  idea: { source: '004', thinker: 'listen first, then build, engage, share' },
  options: {},
  examples: {
    bad: [
      '# Sports club\n\n1. ⟦Launch the members’ app⟧\n2. Campaign in the halls\n3. ⟦Survey among the members on what they need⟧\n',
      '# Museum shop\n\n| Quarter | Step |\n|---|---|\n| Q1 | ⟦Build the web shop⟧ |\n| Q3 | ⟦Interviews with visitors⟧ |\n',
      '# Bakery\n\nAt first ⟦the second shop is opened⟧, then the range is widened, and finally we find out what the street would like.\n'.replace(
        '⟦the second shop is opened⟧',
        'we ⟦open the second shop⟧',
      ),
    ],
    good: [
      '# Sports club\n\n1. Interviews with twenty members and six who left\n2. Launch the members’ app\n3. Survey among the members\n',
      '# Museum shop\n\nIn spring we interviewed forty visitors.\n\n1. Build the web shop\n2. Survey after the first order\n',
      '# Bakery\n\n- Post twice a week\n- Ask customers at the counter\n',
      '# Bakery\n\n1. Open the second shop\n2. Open the third\n',
    ],
  },
  query: fact<readonly (readonly LateListening[])[]>((analysis) => {
    const all = lateListening(analysis)
    return all.length === 0 ? [] : [all]
  }),
  *check([first, ...others]) {
    if (first === undefined) return
    yield {
      at: first.engages,
      data: undefined,
      alike: others.map((one) => ({ at: one.engages, data: undefined })),
      related: first.listens === undefined ? [] : [{ span: first.listens, message: 'Listening comes only here.' }],
    }
  },
  message: () => 'This comes before anybody is heard. Put a few conversations in front of it, or say what was heard before this plan.',
  also: () => 'Here too the listening comes later.',
  asks: { question: 'whom will you have heard by then, and on what?', answer: 'By then we will have talked with …' },
})
