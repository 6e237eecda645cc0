import { shallowResearch } from '../../facts/shallow-research.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'shallow-research',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  kinds: ['research-plan', 'crm-plan', 'strategy'],
  summary: 'All research confirms our idea or asks for features',
  why: `Research has five levels. On the first our own idea is put before people to be confirmed; on the second they are asked for features.
Both are easy and teach least: people are polite, and nobody can ask for what they have not seen.
On the third they are asked about their problems and what they are trying to reach; on the fourth they are watched at it; on the fifth we do what they do.

Each step costs more and tells more, and the last is not always possible. Five talks about how it went the last time often change the plan.`,
  idea: { source: '001', thinker: 'the five levels of customer research' },
  options: {},
  examples: {
    bad: [
      '# Study\n\n## Method\n\nWe show the mock-up to forty parents, ⟦and they tick whether they like it⟧.\n',
      '# Study\n\n- ⟦Concept test with 200 drivers⟧\n- ⟦Collect feature requests from the workshops⟧\n',
      '# Study plan\n\n1. ⟦Would you use our new card?⟧\n2. ⟦Which functions do you miss?⟧\n',
      {
        kind: 'crm-plan',
        text: '# Member programme\n\n## Research\n\n⟦In May we survey members on which features to build for the app⟧.\n',
      },
      '# Objectives\n\n- ⟦Validate the demand among landlords⟧\n- ⟦Confirm that they would pay 9 a month⟧\n',
    ],
    good: [
      '# Study\n\nWe show the mock-up to forty parents, and they tick whether they like it. Before that we spend a morning in four kitchens and watch how they pack school bags.\n',
      '# Study\n\n- Concept test with 200 drivers\n- Twelve interviews about what went wrong on the last long trip\n',
      '# Study plan\n\n1. Would you use our new card?\n2. What happened the last time a card was declined?\n',
      { kind: 'crm-plan', text: '# Member programme\n\nMembers may post feature requests in the forum.\n' },
      '# Study\n\nThirty shoppers take the prototype home and redraw the two screens that got in their way.\n',
      { kind: 'crm-plan', text: '# Member programme\n\nIn May we survey members on which features to build for the app.\n' },
      { kind: 'strategy', text: '# Plan\n\nA user opens the box and submits a feature request. We back up the claim that it is quick.\n' },
      { kind: 'strategy', text: '# Plan\n\nThe design was approved in March. Customers like it.\n' },
      '# Study\n\nEight customer interviews in June.\n',
    ],
  },
  query: shallowResearch,
  *check({ activities }) {
    const [first, ...others] = activities
    if (first === undefined) return
    yield {
      at: first.span,
      data: { features: activities.some(({ level }) => level === 2), confirms: activities.some(({ level }) => level === 1) },
      related: others.slice(0, 8).map(({ span, level }) => ({
        span,
        message: level === 1 ? 'This puts our own idea before people.' : 'This asks for features.',
      })),
    }
  },
  message: ({ features, confirms }: { features: boolean; confirms: boolean }) =>
    `The research here mostly ${confirms ? (features ? 'checks your own idea or asks for features' : 'checks your own idea') : 'asks for features'}. ` +
    'Add a few conversations about the last time people had this problem; they tell you what to build, and why.',
  asks: { question: 'what did people do the last time they had this problem, and how will you learn it?', answer: 'To learn that, we …' },
})
