import { type PremiumClaim, premiumClaims } from '../../facts/premium-claims.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'premium-without-evidence',
  family: 'exchange',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on documents nobody looked at.
  recommended: false,
  kinds: ['strategy'],
  summary: 'A higher price or lasting loyalty is expected of good treatment, and nothing shows that anybody gave it',
  why: `People like to be treated well and still compare prices. How much more they pay for it, and how long they stay for it, has a ceiling that differs from
trade to trade, and a plan finds it only by looking: at what was paid when the price went up, at who stayed, at what somebody gave up to come.

Name one case where customers paid more or stayed for it, how many did, and what they could have had elsewhere; or mark it as a guess and test two prices.`,
  idea: { source: '004', thinker: 'what customers will pay for an experience has a ceiling' },
  options: {},
  examples: {
    bad: [
      '# Theatre plan\n\n⟦Our warm hospitality lets us charge a premium⟧. The bar opens at six.\n',
      '# Bike shop\n\n- ⟦Delighted customers come back for life⟧.\n- A second stand.\n',
    ],
    good: [
      '# Theatre plan\n\nIn March 40 of 110 guests paid 6 € more for a seat with table service. Our warm hospitality lets us charge a premium.\n',
      '# Bike shop\n\nWe assume that customers pay more for a better experience, and test two prices in May.\n',
      '# Bike shop\n\nThe premium plan costs 9 € and adds a better experience at the counter.\n',
      '# Bike shop\n\nA friendly counter alone does not make customers loyal.\n',
    ],
  },
  query: premiumClaims,
  *check(claim) {
    if (!claim.borneOut) yield { at: claim.span, data: claim }
  },
  message: ({ words, of }: PremiumClaim) =>
    of === 'premium'
      ? `“${words}”: nothing here shows that anybody paid more for it. Name a case with numbers, or mark it as a guess and test two prices.`
      : `“${words}”: nothing here shows that anybody stayed for it. Name who stayed and what they could have had elsewhere, or mark it as a guess.`,
  asks: { question: 'who did so, and what else could they have had?', answer: 'We know of …' },
})
