import { type ToolReason, toolChoices } from '../../facts/tool-choices.ts'
import { defineRule } from '../rule.ts'

const said: Readonly<Record<ToolReason, string>> = {
  later: 'The tool is chosen here, and what it is for comes later.',
  bandwagon: 'The reason given for this tool is that others have one; they may serve other customers.',
  itself: 'A technology stands here where the strategy should: it does not say what anybody can then do.',
  alone: 'The tool is chosen here, and the plan does not say what it is for.',
  'first-step': 'The tool comes before the step that works out what it must do.',
}

export default defineRule({
  id: 'technology-before-capability',
  family: 'crm',
  scope: 'section',
  severity: 'hint',
  kinds: ['crm-plan', 'strategy'],
  summary: 'A tool is chosen before what it must achieve for customers is said',
  why: `A system, a channel or a technology is a means. Chosen first, it decides what can be done for customers, and what it cannot do is forgotten.
That peers have one is no reason: they may serve other people with other troubles.

First say what customers should be able to do, or no longer have to put up with; then what we must know and be able to do for that; then which tool serves it.
Often a smaller one will do.`,
  idea: { source: '003', thinker: 'capability before technology; CRM as a means' },
  options: {},
  examples: {
    bad: [
      '# Members\n\n⟦We have bought a CRM suite for three years⟧. ⟦What it will be used for is to be decided by the branches in spring.⟧\n',
      '# Donors\n\nOur peers have all moved to marketing automation. ⟦We have therefore chosen the same platform⟧.\n'.replace(
        'Our peers have all moved to marketing automation.',
        '⟦Our peers have all moved to marketing automation.⟧',
      ),
      { kind: 'strategy', text: '# Strategy\n\n⟦Generative AI is our strategy⟧. Every team ships an agent.\n' },
      '# Steps\n\n1. ⟦Select and license the CRM⟧\n2. Migrate the data\n3. Define the use cases with the shops\n',
      '# Tenants\n\n- ⟦Start point: a chatbot⟧, because the county council has it\n- Then: a project manager\n',
      '# Growers\n\n⟦The contract for the new portal was signed in May⟧. ⟦A working group is to find out by autumn what it is good for.⟧\n',
      '# Club\n\n⟦A Discord server is to be set up⟧. ⟦The contents will be considered thereafter.⟧\n',
    ],
    good: [
      '# Members\n\nMembers should never have to tell their story twice, so that a call takes four minutes. We have bought a CRM suite that shows the last three talks.\n',
      '# Steps\n\n1. Define the use cases with the shops\n2. Select and license the CRM\n3. Migrate the data\n',
      '# Patients\n\n## What we heard\n\nPatients ring three times before they know who comes.\n\n## Means\n\n1. Select and license the CRM\n2. Define the use cases with the wards\n',
      '# Tools\n\nWe use a shared inbox. The CRM was introduced in 2019.\n',
      '# Donors\n\nWe have not chosen a platform yet. What it is for will be worked out first.\n',
      { kind: 'strategy', text: '# Strategy\n\nOur strategy is to answer every patient within a day.\n' },
    ],
  },
  query: toolChoices,
  *check({ span, reason, because }) {
    yield {
      at: span,
      data: reason,
      related:
        because === undefined
          ? []
          : [{ span: because, message: reason === 'later' ? 'What it is for comes only here.' : 'This is the reason given.' }],
    }
  },
  message: (reason: ToolReason) => `${said[reason]} Say first what customers should be able to do with it that they cannot do today.`,
  asks: { question: 'what should people be able to do with it that they cannot do today?', answer: 'With it, people can …' },
})
