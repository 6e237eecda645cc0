import { fact } from '../../facts/fact.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { defineRule } from '../rule.ts'

const balances = fact((analysis) => [reviewBalance(analysis)])

export default defineRule({
  id: 'value-topic-at-risk',
  family: 'review',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['qbr'],
  summary: 'The items about customers come last in a full agenda, or are the shortest by far',
  why: `When a meeting runs late, what comes last is cut and what is short is skimmed. An agenda that puts customers there has decided, before
the meeting starts, what will be bumped.

Put the item first, or give it as long as the others; then whatever is cut, it is not this.`,
  idea: { source: '001', thinker: 'what gets a cursory review, or is bumped when time runs out, does not drive the company' },
  options: {},
  examples: {
    bad: [
      '# Third-quarter review, 120 minutes\n\n1. Roadmap and release dates (45 min)\n2. Sales funnel (35 min)\n3. ⟦Who left us, and why (30 min)⟧\n4. Actions (10 min)\n',
      '# Review of the clinic\n\n1. ⟦What patients told us (5 min)⟧\n2. Bed occupancy (40 min)\n3. Referrals and contracts (30 min)\n',
    ],
    good: [
      '# Third-quarter review, 120 minutes\n\n1. Who left us, and why (30 min)\n2. Roadmap and release dates (45 min)\n3. Sales funnel (35 min)\n4. Actions (10 min)\n',
      '# Third-quarter review, 90 minutes\n\n1. Roadmap and release dates (30 min)\n2. Sales funnel (20 min)\n3. Who left us, and why (15 min)\n4. Quarter against budget (25 min)\n',
      '# Team day\n\n1. What patients told us (10 min)\n2. Deep dive (90 min)\n3. Open issues (30 min)\n4. Bed occupancy (40 min)\n',
      '# Third-quarter review\n\n1. Who left us, and why (20 min)\n2. Roadmap (20 min)\n3. Release dates (20 min)\n',
      '# Third-quarter review\n\n1. Sales funnel (20 min)\n2. Stock and delivery times (20 min)\n3. Who left us, and why (45 min)\n',
    ],
  },
  query: balances,
  *check({ business, businessMinutes, customersLast, full, meeting, minutes, mostlyUnclear, startsAt, timed }) {
    const value = business.filter((item) => item.driver === 'value')
    const first = value[0]
    if (first === undefined || meeting !== 'internal' || !timed || value.length === business.length) return
    // What became of it is told once the meeting was held.
    if (value.some((item) => item.actual !== undefined)) return
    const related = value.slice(1).map((item) => ({ span: item.span, message: 'also about customers' }))
    const others = business.filter((item) => item.driver !== 'value')
    const lengths = others.map((item) => item.minutes ?? 0)
    const longest = Math.max(...lengths)
    const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    // What has no time at all has less still: only those that have any are compared.
    const rivals = (['product', 'sales', 'operations'] as const).filter((driver) => minutes[driver] > 0)
    const least = Math.min(...rivals.map((driver) => minutes[driver]))
    const than = rivals.map((driver) => `${driver} (${minutes[driver]})`).join(' and ')
    // An item as long as the others is not skimmed, however few there are of it.
    if (!mostlyUnclear && minutes.value * 3 < least * 2 && value.every((item) => (item.minutes ?? 0) * 3 < usual * 2))
      yield { at: first.span, data: { least: true, own: minutes.value, all: businessMinutes, before: 0, than }, related }
    else if (customersLast && full && value.every((item) => (item.minutes ?? 0) <= longest))
      yield {
        at: first.span,
        data: { least: false, own: minutes.value, all: businessMinutes, before: startsAt.get(first) ?? 0, than },
        related,
      }
  },
  message: ({ least, own, all, before, than }) =>
    least
      ? `Customers get ${own} of ${all} business minutes, far less than ${than}. What is short is skimmed: give this as long as the others.`
      : `Customers come after all other topics, ${before} minutes in. If the meeting runs late, this is what falls: move it up.`,
})
