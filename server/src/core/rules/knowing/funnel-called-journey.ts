import { type JourneyByStage, journeysByStage } from '../../facts/journeys-by-stage.ts'
import { unlessWhole } from '../../facts/unless-whole.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'funnel-called-journey',
  family: 'knowing',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'A journey whose stages are those of our sale',
  why: `Nobody has ever set out to become a qualified lead. Stages named after what we do to people show where they are in our books, and not what they are
trying to find, where they get stuck, or what happens after they have paid.

Keep the funnel under its own name. For the journey, take what people do, in their words, from before they knew us until they need us no more.`,
  idea: { source: '003', thinker: "the path is the customer's quest, not our funnel" },
  options: {},
  examples: {
    bad: [
      '# Boats\n\n## Customer journey\n\n1. ⟦Lead⟧\n2. MQL\n3. Proposal\n4. Closed won\n',
      '# Boats\n\n## The buyer journey\n\n### ⟦Lead capture⟧\n\nA form.\n\n### Qualification\n\nA call.\n\n### Conversion\n\nA visit.\n',
    ],
    good: [
      '# Boats\n\n## Sales funnel\n\n1. Lead\n2. MQL\n3. Closed won\n',
      '# Boats\n\n## Customer journey\n\n1. The old boat leaks and they ask at the club\n2. They try three\n3. They learn to moor\n',
      '# Boats\n\n## Customer journey\n\n- Searches for a mooring\n- Conversion\n- Learns to sail\n- Asks for help in the first storm\n',
    ],
  },
  query: unlessWhole<JourneyByStage>('customer-journey', journeysByStage),
  *check(journey) {
    yield { at: journey.span, data: journey }
  },
  message: ({ words }: JourneyByStage) =>
    `“${words.trim()}” and the stages after it are ours. Name them by what customers do, from before they knew us until after they paid.`,
  asks: { question: 'what are people doing at this point, in words of their own?', answer: 'They are …' },
})
