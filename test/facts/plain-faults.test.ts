import assert from 'node:assert/strict'
import { preset } from '../../server/src/core/config/presets.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'

const engine = createEngine({ ...resolveConfig(), rules: preset('all'), kinds: [{ glob: '**', kind: 'strategy' }] })

/** What one rule marks in a plan, in order. */
function marked(rule: string, text: string): readonly string[] {
  const { findings, document } = engine.read(`# Plan\n\n${text.startsWith('#') ? '' : '## Actions\n\n'}${text}\n`, { path: 'plan.md' })
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap(({ span, related }) => [span, ...related.map((place) => place.span)])
    .map(({ start, end }) => document.text.slice(start, end))
}

/** Plain sentences that speak for the house alone, in the words of many trades, by the rule that ought to say so. */
const heard: Readonly<Record<string, readonly string[]>> = {
  'control-language': [
    '- ⟦Capture 40 % of all freshers in welcome week⟧',
    '- ⟦Corner 60 percent of wedding couples in the county⟧',
    '- We ⟦will snare one in five households on the new estate⟧',
    '- ⟦Lock in 80 % of subscribers for two years⟧',
    '- Give the telesales desk a ⟦script to handle objections⟧',
    '- Train ⟦branch staff to handle objections⟧ to the new account.',
    '- ⟦Battle cards to beat price objections⟧',
    '- Volunteers get a ⟦rebuttal sheet for doorstep objections⟧.',
    '- Prepare ⟦stock answers to parents’ objections⟧.',
    '- ⟦Objection-handling⟧ playbook for the reps by May',
  ],
  'inside-out-goal': [
    '- ⟦Win back 10 % of lapsed members⟧ by Easter',
    '- ⟦Sign 15 % of local landlords to the managed service⟧ by September',
    '- ⟦Get 30 % of our donors onto monthly giving⟧',
    '- ⟦Move one in five savers to the app⟧ by May',
    '- ⟦Upsell at renewal⟧',
    '- ⟦Cross-sell contents cover on every claims call⟧.',
    '- ⟦Pitch the extended warranty at every repair⟧.',
    '# Next year\n\n⟦Upsell at checkout⟧. Mend the stairs.',
  ],
  'loyalty-penalty': [
    '- ⟦Offer a discount to those who threaten to leave⟧.',
    '- ⟦20 % off for subscribers who click cancel⟧',
    '- ⟦Waive the subscription of donors who are about to cancel⟧.',
    '- ⟦Match the rival’s rate for depositors who are ready to switch⟧.',
    '| Moment | What we do |\n|---|---|\n| ⟦Passenger calls to cancel⟧ | Two months free |',
  ],
  'score-without-why': ['- ⟦Ask every buyer for a mark out of ten⟧.'],
  'revenue-only-measures': [
    '## Measures\n\n- ⟦Revenue⟧\n- ARPU\n- churn',
    'We will measure success by ⟦revenue⟧, ARPU and churn.',
    '## Measures\n\n- ⟦Donations⟧\n- Average gift\n- Donor attrition below 20 % a year',
    '## How we measure success\n\n| Measure | 2027 |\n|---|---|\n| ⟦Revenue⟧ | 4 m |\n| Average revenue per account | 30 |\n| Churn | 4 % |',
  ],
}

/** Sentences much like those that a careful reader would leave alone. */
const left: Readonly<Record<string, readonly string[]>> = {
  'control-language': [
    '- Capture feedback from 30 % of buyers.',
    '- Capture 30 % of households in the survey.',
    '- Capture the details of one in three callers who ask to be rung back.',
    '- Capture 30 % of helmet buyers’ comments on paper.',
    '- A script reads the objections of each lost deal so that we learn.',
    '- Give callers a script for objections. Each is written down, and the three most frequent are mended.',
    '- Handle objections to planning applications within eight weeks.',
    '- Respond to data-subject objections within 30 days.',
    '- Help shops overcome their buyers’ objections with a free trial.',
    '- Overcome resistance to change among staff.',
    '- Overcome hesitation about vaccines with a nurse who takes time.',
    '- Facilitators get a script to handle objections in consent rounds.',
    '- Hear objections to the new timetable at three evenings.',
    '- We will not give anybody a script to handle objections.',
    '## What we will not do\n\n- Scripts to handle objections',
  ],
  'inside-out-goal': [
    '- Reach 30 % of tenants with the repair app so that nobody has to ring twice.',
    '- Get 30 % of our patients home a day earlier.',
    '- Bring one in three refugees into a flat of their own.',
    '- Capture 30 % of households in the survey.',
    '- Secure 30 % of funding from the county.',
    '- Buyers may add gloves at checkout if they want them.',
    '- Upsell at checkout annoys riders; we take it out.',
    '- Upsell at checkout is off by default.',
    '- Stop upselling at the till.',
    '- Show the total price at checkout.',
    '- Upsell at checkout only what goes with the bike, so that riders need not come twice.',
    '## Features\n\n- Upsell at checkout.\n- Convert visitors.',
    '## Use cases\n\n1. Upsell at checkout.',
    '## Tasks\n\n- Push orders at checkout to the warehouse.\n- Push upgrades after the maintenance call.',
    '## Next steps\n\n- Recruit 10 members for the panel.\n- Close the deal with the printer.',
  ],
  'loyalty-penalty': [
    '- Ask people who threaten to leave what went wrong.',
    '- We do not give discounts to those who threaten to leave.',
    '- All subscribers get the lower rate, whether or not they threaten to leave.',
    '- The loyalty discount is applied without asking, so that nobody has to threaten to leave.',
    '- A lower rate for those who cannot pay, before they have to cancel.',
    '- Unused vouchers are paid out on cancellation, as a refund.',
    '- Students who are about to leave school get a discount on the alumni pass.',
    '- Staff who threaten to leave get a better offer.',
  ],
  'score-without-why': ['- Nine out of ten first-time buyers can ring us on a Sunday.', '- Reach eight out of ten tenants.'],
  'revenue-only-measures': [
    'Measure churn to see whom we failed.',
    'KPIs: revenue, ARPU, churn and the reasons why people left.',
    '## Measures\n\n- Revenue\n- ARPU\n- Churn by reason given',
    '## Measures\n\n- Revenue\n- ARPU\n- Share of members who stay a second year',
    '## Measures\n\n- Revenue\n- Churn',
    '## Finance\n\n- Revenue\n- ARPU\n- churn',
  ],
}

describe('faults that are plainly written', () => {
  for (const [rule, texts] of Object.entries(heard))
    for (const text of texts)
      it(`${rule} hears: ${text.replace(/\s+/g, ' ')}`, () => {
        const places = [...text.matchAll(/⟦(.*?)⟧/g)].map(([, words]) => words)
        assert.deepEqual(marked(rule, text.replace(/[⟦⟧]/g, '')), places)
      })

  for (const [rule, texts] of Object.entries(left))
    for (const text of texts) it(`${rule} leaves alone: ${text.replace(/\s+/g, ' ')}`, () => assert.deepEqual(marked(rule, text), []))
})
