import { type EfficiencyClaim, efficiencyClaims } from '../../facts/efficiency-claims.ts'
import { fact } from '../../facts/fact.ts'
import { defineRule } from '../rule.ts'

const bySection = fact<readonly (readonly EfficiencyClaim[])[]>((analysis) => {
  const groups: EfficiencyClaim[][] = []
  for (const claim of efficiencyClaims(analysis)) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]!.group === claim.group) last.push(claim)
    else groups.push([claim])
  }
  return groups
})

export default defineRule({
  id: 'efficiency-as-experience',
  family: 'crm',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'What the house saves is given as how customers fare',
  why: `A call that was turned away and one that was not needed look the same in the figures. Handling time, deflection and cost to serve say how much work we
are spared, not whether anybody got what he came for.

Keep the figure under its own name, which is efficiency. Beside it, count what customers would: was it solved, how often did they have to ask, how long did
they wait.`,
  idea: { source: '001', thinker: "change metrics from internal efficiency to the customer's experience" },
  options: {},
  examples: {
    bad: [
      '# Desk\n\n## Customer experience goals\n\n- ⟦Deflection rate of 40 %⟧\n- ⟦Average handling time under four minutes⟧\n',
      '# Desk\n\n⟦We will raise customer happiness by lowering cost to serve⟧.\n',
      '# Clinic line\n\n## How well we look after patients\n\n- ⟦Average call brought from nine minutes to six⟧\n',
    ],
    good: [
      '# Desk\n\n## Efficiency\n\n- Deflection rate of 40 %\n',
      '# Desk\n\n## Customer experience goals\n\n- Deflection rate of 40 %\n- First-contact resolution of 80 %\n',
      '# Desk\n\n## Budget\n\nCost per ticket falls to 4 €.\n',
    ],
  },
  query: bySection,
  *check([first, ...rest]) {
    if (first !== undefined) yield { at: first.span, data: first, alike: rest.map((one) => ({ at: one.span, data: one })) }
  },
  also: ({ words }) => `“${words}” is our saving too.`,
  message: ({ words }: EfficiencyClaim) => `“${words}” says what we are spared. Beside it, count whether people got what they came for.`,
  asks: { question: 'did people get what they came for, and how would you count that?', answer: 'We count …' },
})
