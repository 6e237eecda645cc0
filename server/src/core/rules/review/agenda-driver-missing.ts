import { fact } from '../../facts/fact.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { defineRule } from '../rule.ts'

/** Fewer business items than this are no review of a company. */
const fewest = 3

const names = { product: 'product', sales: 'sales', operations: 'operations', value: 'what customers get' } as const

const balances = fact((analysis) => [reviewBalance(analysis)])

export default defineRule({
  id: 'agenda-driver-missing',
  family: 'review',
  scope: 'document',
  severity: 'hint',
  kinds: ['qbr'],
  summary: 'One of the four drivers has no item on the review’s agenda',
  why: `What a company looks at every quarter is what drives it. A review that has an item for products, for sales and for operations,
and none for what customers get, steers by three of its four wheels: nobody asks who stayed, who left, and why.

Give customers an item of their own, with a length, an owner and something to look at: letters, calls, the reasons people left.
Where product, sales or operations are missing this is only a hint: another meeting may have them.`,
  idea: { source: '001', thinker: 'the quarterly review shows which of product, sales, operations and value drives a company' },
  options: {},
  examples: {
    bad: [
      '⟦# Third-quarter review⟧\n\n1. Welcome (5 min)\n2. Roadmap and release dates (40 min)\n3. Sales funnel (30 min)\n4. Stock and delivery times (20 min)\n5. Actions (10 min)\n',
      '⟦# Review of the bakery⟧\n\n| Item | Minutes |\n|---|---|\n| Guests: complaints, and who no longer comes | 30 |\n| Ovens: downtime | 20 |\n| Orders of the cafés | 20 |\n',
    ],
    good: [
      '# Third-quarter review\n\n1. Who left us, and why (30 min)\n2. Roadmap and release dates (25 min)\n3. Sales funnel (20 min)\n4. Stock and delivery times (20 min)\n',
      '# Weekly pipeline review\n\n1. New deals (10 min)\n2. Forecast (15 min)\n3. Stuck deals (20 min)\n',
      '# Parser WG, monthly call\n\n1. Roadmap and release dates (20 min)\n2. Build servers: downtime (10 min)\n3. Funding from sponsors (10 min)\n',
      '# Monthly sync\n\n- Release 2.4: what is left (#1204, #1217)\n- Deprecation of the old API (#1199)\n- Build servers: downtime\n- Sponsors: new contracts\n',
      '# Kick-off with the client\n\n1. Roadmap and release dates (20 min)\n2. What you hope to achieve (20 min)\n3. Stock and delivery times (20 min)\n',
    ],
  },
  query: balances,
  *check({ business, head, meeting, mostlyUnclear, unclear }) {
    if (meeting !== 'internal' || business.length < fewest) return
    // An item without a subject may well be the missing one.
    if (mostlyUnclear) return
    const missing = (['value', 'product', 'sales', 'operations'] as const).filter(
      (driver) => !business.some((item) => item.driver === driver),
    )
    if (missing.includes('value')) yield { at: head, data: { missing, value: true } }
    else if (missing.length > 0 && unclear === 0) yield { at: head, weaker: 'hint', data: { missing, value: false } }
  },
  message: ({ missing, value }) =>
    value
      ? 'No item looks at how customers are doing. Ten minutes would do: who stayed, who left and why, with an owner.'
      : `This agenda has no item about ${list(missing.map((driver) => names[driver]))}. If no other meeting looks at it, add one.`,
})

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
