import { type FoldedSection, foldedSections } from '../../facts/folded-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

/** What is missed, as a clause. */
const asked: Readonly<Record<FoldedSection, string>> = {
  'customer-profile': 'who the customers are and what they are in the middle of',
  'customer-measures': 'how success shows on the side of customers',
  alternatives: 'what customers could do instead',
  'business-definition': 'which problem of which people you are there to solve',
  'customer-journey': 'what customers go through, from before they know you to when they stay or leave',
}

/** More than this in one remark is a list that nobody works through. */
const most = 3

export default defineRule({
  id: 'not-said',
  family: 'sections',
  scope: 'document',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Things that a plan should say of customers and does not, in one remark',
  why: `Most plans leave out some of what a reader needs to see their customers: who they are, what they could do instead, how success shows on
their side. Told one by one, that would be a sermon; here it is one remark with the most telling gaps for this kind of plan.

Add a sentence or a short table for each, or a link to where it is said. What does not apply to you may stay out. Those who want a remark for
each turn on \`missing-customer-profile\` and its like; this one is then silent where they speak.`,
  idea: { source: '001', thinker: 'a product view and a customer view differ in scope, alternatives, time frame and measures' },
  // Each of these says the same of one content; whoever turned them on hears it from them.
  yieldsTo: [
    'missing-customer-profile',
    'missing-customer-measures',
    'missing-alternatives',
    'missing-business-definition',
    'missing-customer-journey',
  ],
  options: {},
  examples: {
    bad: [
      '⟦# Plan of the bakery⟧\n\nTurnover grows to 2.4 million. Cost per loaf falls by 4 cents. Two further shops open in the west.\n',
      {
        kind: 'crm-plan',
        text: '⟦# Care plan of the museum⟧\n\n## Team\n\nTwo people at the desk and one for letters.\n\n## Data\n\nName and address, kept for two years.\n',
      },
    ],
    good: [
      '# Strategy of the clinic\n\nWe help people who sit at a till all day and fear for their job to work without pain.\n\n## Who our customers are\n\nCashiers over forty with children at home, who cannot rest when it hurts and ask their colleagues first.\n\n## What they could do instead\n\n- Take pills, which is quick and does not last\n- Put up with it until it passes\n- Ask a friend for exercises\n\n## How customers measure us\n\n- Customer satisfaction: 4.5 of 5\n- Customers free of pain after a year: 60 %\n',
    ],
  },
  query: foldedSections,
  *check({ head, missing }) {
    const named = missing.slice(0, most)
    yield { at: head, data: named.map(({ id }) => id), fixes: named.map(({ id, place }) => insertSection(id, place)) }
  },
  message: (ids: readonly FoldedSection[]) =>
    `I did not find ${listed(ids.map((id) => asked[id]))}. If it is said elsewhere, link to it; else add a sentence or two${ids.length > 1 ? ' on each' : ''}.`,
})

function listed(clauses: readonly string[]): string {
  return clauses.length < 2 ? clauses.join('') : `${clauses.slice(0, -1).join('; ')}; nor ${clauses.at(-1)}`
}
