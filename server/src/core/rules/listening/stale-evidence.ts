import { type DatedClaim, datedClaims } from '../../facts/dated-claims.ts'
import { monthOf } from '../../facts/document-date.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'stale-evidence',
  family: 'listening',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on documents nobody looked at.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'What is known of customers was learnt long ago',
  why: `People change their minds, their phones and their circumstances, and whoever answered a survey years ago may not be a customer any more. A plan that still
leans on them plans for people who are gone.

Ask a few again; often five talks show whether it still holds. Or say why what was learnt then has not changed.

How old a source is counts from the day the plan was written, as the plan says: \`date\` or \`updated\` in its front matter, a line such as "Last updated:
May 2026", or the first month of the period in its title. Where it says nothing, nothing is said, unless the option \`today\` gives a day. No clock is asked, so
that a file reads the same on every day.`,
  idea: { source: '003', thinker: 'direct word differs from mining, staff’s interpretation and biased surveys' },
  options: {
    months: { default: 18, description: 'Months from which on a source counts as old.', minimum: 1, maximum: 240 },
    today: { default: '', description: 'The day to count from, as in 2026-05-31, whatever the documents say of themselves.' },
  },
  examples: {
    bad: [
      '# Harbour café plan 2026\n\n⟦Guests want a table in the sun⟧, as 12 interviews in June 2021 told us.\n',
      '# Bus plan\n\nLast updated: March 2026\n\n- ⟦Passengers fear missing the connection⟧ (survey of 300 passengers, 2022)\n- The depot moves.\n',
    ],
    good: [
      '# Harbour café plan 2026\n\nGuests want a table in the sun, as 12 interviews in June 2025 told us.\n',
      '# Harbour café plan\n\nGuests want a table in the sun, as 12 interviews in June 2021 told us.\n',
      '# Bus plan 2026\n\nIn 2019 61 % of passengers were content; in the 2025 survey it was 48 %.\n',
      '# Bus plan\n\nLast updated: March 2026\n\nPassengers who joined in 2019 want a paper ticket (82 calls in February 2026).\n',
    ],
  },
  query: datedClaims,
  *check(claim, { options: { months, today } }) {
    const now = today === '' ? claim.written?.month : monthOf(today)
    if (now === undefined) return
    const age = now - claim.when.lastMonth
    if (age > months && now - claim.newestBeside > months) yield { at: claim.span, data: { claim, age } }
  },
  message: ({ claim, age }: { readonly claim: DatedClaim; readonly age: number }) =>
    `“${claim.words}” rests on what was learnt in ${claim.when.words}, ${spoken(age)} before this plan. Ask a few people again, or say why it still holds.`,
  asks: { question: 'does this still hold, and how do you know?', answer: 'It still holds, because …' },
})

function spoken(months: number): string {
  const years = Math.floor(months / 12)
  return years < 2 ? `${months} months` : `${years} years`
}
