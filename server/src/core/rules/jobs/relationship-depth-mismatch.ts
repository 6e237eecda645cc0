import { type DepthPlanned, depthsPlanned } from '../../facts/depth-planned.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'relationship-depth-mismatch',
  family: 'jobs',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'A deep relationship for a job of convenience, or none for a long and complex one',
  why: `How close people want to be follows from what they are about. A quick errand wants speed and peace; a task of years wants somebody who knows the
case, gives sight of what is coming, and listens.

Put the effort where the job is long or hard, and let the short ones be short: serving somebody fast and leaving him alone is a good relationship.`,
  idea: { source: '000', thinker: 'the complexity of the job sets how deep a relationship customers want' },
  options: {},
  examples: {
    bad: [
      '# Car wash\n\nDrivers come twice a year and want to be gone in ten minutes. Each gets a ⟦personal relationship manager⟧.\n',
      '# Care by product\n\n| Product | Job | Care |\n|---|---|---|\n| Coin | unlock the trolley, in and out | ⟦birthday letters⟧ |\n',
      '# Dialysis\n\nPatients live with it for years. Questions are answered by ⟦web form only⟧.\n',
    ],
    good: [
      '# Care by product\n\n| Product | Job | Care |\n|---|---|---|\n| Coin | unlock the trolley, in and out | self-service |\n| Ward system | run forty wards over ten years | a named engineer |\n',
      '# Dialysis\n\nPatients live with it for years; one nurse with a direct number stays with each.\n',
      '# Car wash\n\nDrivers want to be gone. They get no birthday letters from us.\n',
    ],
  },
  query: depthsPlanned,
  *check(depth) {
    yield { at: depth.span, data: depth }
  },
  message: ({ words, planned }: DepthPlanned) =>
    planned === 'deep'
      ? `“${words}” is a lot of closeness for something people want done quickly. Say what makes it faster or easier instead.`
      : `“${words}” is little for something that goes on for years. Say who knows their case, and where they can turn.`,
  asks: ({ planned }: DepthPlanned) =>
    planned === 'deep'
      ? { question: 'what would make it faster or easier for people instead?', answer: 'It would be easier if …' }
      : { question: 'who knows their case over the years, and where can they turn?', answer: 'They can turn to …' },
})
