import { type UnwrittenSection, unwrittenSections } from '../../facts/unwritten-sections.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'placeholder-section',
  family: 'sections',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan', 'research-plan', 'qbr'],
  summary: 'A part on customers holds only the place for it',
  why: `What is written last is often what is thought of last. A heading on customers over an empty place tells readers that the rest was
decided without it.

Write two honest sentences, and say what is not known yet and who finds out by when. If the part is not needed, take the heading out.`,
  idea: { source: '001', thinker: 'behaviour shows what drives a company' },
  options: {},
  examples: {
    bad: [
      '# Strategy of the ferry\n\n## Who our customers are\n\n⟦To be completed by marketing⟧\n\n## Priorities\n\n1. A second boat\n2. A new pier\n',
      '# Strategy of the ferry\n\nA second boat sails from May.\n\n**Alternatives.** ⟦TBD⟧\n',
      {
        kind: 'research-plan',
        text: '# Mornings at the pier\n\n## Participants\n\n⟦[Insert whom you want to talk to]⟧\n\n## Time\n\nTwo weeks in June.\n',
      },
      { kind: 'qbr', text: '# Review\n\n## Orders\n\nTwelve boats sold.\n\n## Customer satisfaction\n\n⟦TODO: Ask Mia⟧\n' },
    ],
    good: [
      '---\ntemplate: true\n---\n# Strategy\n\n## Who our customers are\n\n[Describe them here]\n',
      '# Strategy of the ferry\n\n## Who our customers are\n\nIslanders who commute. Their number is TBD.\n',
      '# Strategy of the ferry\n\n## Customer research: to do\n\n- [ ] Talk to five commuters (Mia)\n- [ ] Read the complaints (Ben)\n',
      '# Strategy of the ferry\n\n## Budget\n\nTBD\n',
    ],
  },
  query: unwrittenSections,
  *check(section) {
    yield { at: section.at, data: section }
  },
  message: ({ title }: UnwrittenSection) =>
    `“${title}” is still empty. Add two sentences on what you know, and who finds out the rest by when; or take the heading out.`,
})
