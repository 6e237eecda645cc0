import type { Prompt } from '../../base/prompt.ts'
import { type Aim, aimsOfStretch } from '../../facts/aims.ts'
import type { GainKind } from '../../facts/company-gain.ts'
import type { HeadingKind } from '../../facts/heading-kinds.ts'
import { isBareAim } from '../../facts/is-bare-aim.ts'
import { derivedFact, documentList } from '../../facts/stretch-fact.ts'
import { defineRule } from '../rule.ts'

/** Parts of a plan that rightly speak of the organisation, or of what is not to be. */
const innerParts: readonly HeadingKind[] = ['people', 'definitions', 'past', 'others', 'risks', 'resources']

const says: Readonly<Record<GainKind, string>> = {
  more: 'says what we gain',
  standing: 'says where we want to stand',
  acting: 'says what we want of customers',
  relief: 'says what we are spared',
  promoting: 'says how we are known',
  device: 'says what it brings us',
}

const asked: Readonly<Record<GainKind, Prompt>> = {
  more: { question: 'what will people be able to do then that they cannot do today?', answer: 'Then people can …' },
  standing: { question: 'what would people notice of it on an ordinary day?', answer: 'They would notice that …' },
  acting: { question: 'why would people want to do this?', answer: 'They would, because …' },
  relief: { question: 'what goes better for people, so that they need less of it?', answer: 'Then people no longer have to …' },
  promoting: { question: 'what would people know then that helps them?', answer: 'They would know …' },
  device: { question: 'what do people get done with it?', answer: 'With it, people can …' },
}

/** The aims of each list, table or paragraph that are one-sided, which one remark can speak of together. */
const ownGains = documentList(
  derivedFact(aimsOfStretch, (groups) => groups.map((group) => group.filter(ownGainOnly)).filter(({ length }) => length > 0)),
)

export default defineRule({
  id: 'inside-out-goal',
  family: 'framing',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'An aim says what the company gains and not what its customers do',
  why: `An aim that names only our own gain gives nobody a reason to help us reach it: no customer wakes up to raise our adoption rate.
It also leaves the team free to reach the number in ways that customers will not thank us for.

Keep the aim: a plan has to say what the company wants. Beside it, say what customers can then do, finish, understand or avoid, so that the
gain is what follows when they are served well.`,
  idea: { source: '002', thinker: 'customers want the benefits of a relationship, not the relationship' },
  yieldsTo: ['vanity-measure', 'relationship-without-benefit', 'engagement-without-shared-goal', 'control-language'],
  options: {},
  examples: {
    bad: [
      '# Plan\n\nOur aim for the spring is to ⟦grow our market share⟧.\n',
      '## Goals\n\n- ⟦Increase engagement with the newsletter⟧\n- ⟦Drive adoption of the new till⟧\n- Renew the lease in May\n',
      '## Where we are going\n\nBy 2030 we will ⟦become the leading supplier of garden tools⟧.\n',
      '## Next quarter\n\n1. ⟦Convert free users to the paid plan⟧\n2. Hire two nurses\n',
      '## Objective 2\n\nWe will run three campaigns this spring to ⟦boost our brand awareness in the region⟧.\n',
      '## Support\n\nThis year we want to ⟦reduce the number of support calls⟧ by a third.\n',
      '## Goals\n\n- ⟦Get more clinics to use the triage tablet⟧\n- ⟦Re-engage lapsed donors with a spring appeal⟧\n',
      '## Goals\n\n- Goal: ⟦400 new subscribers⟧ by June\n',
      '# Choir plan\n\nObjective: ⟦wider adoption⟧ among parishes\n',
      '# Plan\n\nThe stamp card ⟦is our best retention hook⟧.\n',
      '## Plan for the practice\n\nOpen evenings ⟦are the referral engine of the practice⟧.\n',
      '## Paths\n\n- Day ⟦visitor → annual membership⟧\n- Free ⟦report → upgrade⟧\n',
      '# Plan\n\nThe spring newsletter ⟦drives footfall on quiet days⟧.\n',
      '# Plan\n\nThe free plan is a webinar that ⟦generates leads for the sales desk⟧.\n',
      '## Plan\n\n1. ⟦Move tenants through the funnel⟧\n2. Paint the stairs\n',
      '## Plan\n\n- ⟦Convert the waiting list to paid membership in autumn⟧\n',
      '## Plan\n\n1. ⟦Capitalise on rising interest in sourdough⟧\n2. ⟦Tap growing demand for night buses⟧\n',
      '## Plan\n\n- ⟦Secure the renewal before Easter⟧\n- ⟦Fill the sales pipeline⟧ by phone\n',
      '## Plan\n\n- ⟦Move members from free to paid⟧\n- ⟦Gain exposure among anglers⟧\n',
      '# Plan\n\nBy 2030 we want to ⟦be used by half the clinics in the valley⟧.\n',
      '# Plan\n\nMending the lift will ⟦raise takings⟧.\n',
      '# Plan\n\nBy May we will ⟦be the #1 bakery in the county⟧.\n',
      '## Aims\n\nFree ⟦readers will be moved up to the paid edition in June⟧.\n',
      '## Aims\n\n- Our ⟦share of the local trade is to rise to a third⟧\n',
      '## Aims\n\n- ⟦Fewer growers should ring the office⟧\n- ⟦Overtake Northgate⟧\n',
      '## Actions\n\n- ⟦Cross-sell boiler cover on every service visit⟧\n- Paint the vans\n',
      '## Aims\n\n- ⟦Win one in three first-time buyers⟧ by June\n',
      '# Plan\n\n⟦Upsell at the box office⟧. Paint the stairs.\n',
    ],
    good: [
      '## Actions\n\n- Upsell at the till is switched off\n- Guests may add a programme at the box office if they want one\n- Capture 30 % of drawings by scanner\n',
      '## Goals\n\n- Bring 30 % of members to the annual meeting\n- Bring one in three members to a first-aid course\n',
      '## Steps\n\n- Help 30 % of tenants find a flat nearer to work\n',
      '## Goals\n\n- You can take higher margins in winter\n- These pages rank well and drive traffic\n- Scale spend\n',
      '# Road map\n\n1. Build the till → one shop more\n2. Sales desk → leads\n',
      '# Notes\n\nSmall photos suffice (to expand reach). It is a long process to close a deal.\n',
      '## Goals\n\n- Documented engagement lever\n',
      '## Goals\n\n- Salons fill empty chairs and win new clients\n- Owners want to attract more guests\n',
      '### What bakers gain\n\n- Win new customers without an app of their own\n',
      '## Aims\n\n- Fewer growers should have to ring the office twice\n- Recruit two nurses\n',
      '## Aims\n\nOur share of the local trade is to rise to a third. Growers can then sell on the day they pick.\n',
      '## Goals\n\n- Recruit five beta testers among the nurses\n- Recruit parents for usability tests\n',
      '## Goals\n\n- Onboard new members with a phone call\n- Onboarding drivers takes a day\n',
      '## Goals\n\n- Mend the till before driving traffic to the shop\n',
      '## Goals\n\n- Core message: win more clients without a sales team\n',
      '# Plan\n\nThe planner helps salons win more orders from one desk.\n',
      '## Goals\n\n- Court builder for the second hall\n- Court supplier\n',
      '## Goals\n\n- Encourage participation from every parish\n- Foster involvement among tenants\n',
      "## Goals\n\n- Reduce nurses' workload\n",
      '## Goals\n\n- Settings → Billing → Annual membership\n',
      '## Goals\n\n- Upsell triggers\n',
      '# Plan\n\n**Result:** doubt, low adoption\n',
      '## Buttons\n\n- `Convert more visitors today`\n',
      '## Rules\n\n| Rule |\n|---|\n| Leads stand in a list of their own |\n',
      '## Goals\n\n- Give authors a page where they gain recognition\n',
      '## Goals\n\n- Invite tenants to the yard for further engagement\n',
      '# Plan\n\nDid the fair lead to new memberships? training sign-ups etc.\n',
      '# Plan\n\nVotes generate reputation, honour or a say.\n',
      '## Goals\n\n- Note how close the account is to renewal\n- Leave time for the school to sign the contract\n',
      '## Goals\n\n- Move patients from the ward to the garden room\n',
      '## Goals\n\n- It is hard to increase revenue with one van alone\n',
      '# Plan\n\nIf the co-operative gains traction, mills will answer.\n',
      '## Goals\n\n- Write down which leaflets drive donations\n',
      '## Goals\n\n- The tea room attracts commuters, as it stands by the station\n',
      '## Goals\n\n- Talk to estate agents, land surveyors and court clerks\n',
      '## Goals\n\n- Increase the number of parents who understand the school report\n',
      '## Goals\n\n- The old tariff brings no recurring revenue\n',
      '## Goals\n\n- Our competitor wants to become the market leader\n',
      '# Plan\n\nWe want to grow our market share by helping shopkeepers close their books before supper.\n',
      '## Goals\n\nSo that nobody has to wait for a plumber at home, we will\n\n- increase usage of the repairs page,\n- raise the number of registered tenants.\n',
      '## Where we stand\n\nLast year we increased our market share to 19 per cent.\n',
      '## Finance\n\n- Increase recurring revenue to 2 m\n',
      '## What we will not do\n\n- Push customers to the paid plan\n- Drive engagement for its own sake\n',
      '> Grow market share at any price.\n',
      '## Plan\n\nWe will not increase engagement for its own sake.\n',
      '## Next year\n\nNew rules on packaging could boost sales of our refill bottles.\n',
      '## Next year\n\nCheaper rail fares will increase visitor numbers.\n',
      '## Goals\n\n- Replace the banner that drives visitors to our website\n',
      '## Goals\n\n- Keep wages level while growing our customer base\n',
      '## Helping our partners\n\n- Speak of their work at the fair, to position them as a leader in their trade\n',
      '## Goals\n\n- For every order note the size, capture colour, fabric, and segment\n',
      '## Goals\n\n- Keep the build-in-public, brand and press diaries in one place\n',
      '## Billing\n\n- Demand generation sends its receipts to the bookkeeper.\n',
      '## What each kind of advert is for\n\n| Kind | Format |\n|---|---|\n| Brand awareness | film |\n',
      '## Where we are going\n\nThe fund moves between years of staff growth and revenue growth.\n',
      '## Goals\n\n- Expand patient access and choice\n',
      '## Risks and mitigation\n\n- Nobody is left to answer the post: recruit more volunteers\n',
      '## Budget\n\n- Hold costs down and grow our subscriber base\n',
      '## Hiring\n\n- Increase the number of applicants for our nursing posts\n',
    ],
  },
  query: ownGains,
  *check([first, ...rest]) {
    if (first === undefined) return
    yield { at: first.span, data: first, alike: rest.map((aim) => ({ at: aim.span, data: aim })) }
  },
  message: (aim) => `${named(aim)} ${says[aim.kind]}. Keep it, and add what customers can then do.`,
  also: (aim) => `${named(aim)} ${says[aim.kind]} too.`,
  asks: (aim) => ({
    ...asked[aim.kind],
    // "Grow our share so that tenants can …": what is wanted, and what for. A figure or a name for it takes no such end.
    ...(!aim.verbless && (aim.clause.mood === 'imperative' || aim.clause.mood === 'infinitive') ? { goesOn: 'so that' } : {}),
  }),
})

/** Whether an aim, read with what stands around it, is about the organisation's own gain and nothing else. */
function ownGainOnly(aim: Aim): boolean {
  // To be told of is a means; what comes of it is said, or missing, elsewhere.
  if (aim.kind === 'promoting') return false
  // "3D capture is gaining traction" tells; only what is wanted outright is asked for in this form.
  if (aim.clause.mood === 'gerund' && (!aim.wanted || (aim.clause.opens && !aim.headings.has('goals')))) return false
  if (aim.quotedName || (aim.bare && aim.kind !== 'device') || aim.told) return false
  // Of what nobody calls wanted, a purpose of something else and what is said to happen only tell how things are.
  if (!aim.wanted && !aim.headings.has('goals') && aim.kind !== 'device' && (aim.adrift || aim.clause.mood === 'present')) return false
  if (aim.denied || aim.clause.negated || aim.clause.supposed || aim.addressed || aim.clause.mood === 'past') return false
  if (!aim.headings.has('goals') && innerParts.some((part) => aim.headings.has(part))) return false
  if (aim.headings.has('avoidance') || aim.headings.has('measures')) return false
  if (aim.headings.has('finance') && (aim.money || aim.kind === 'more')) return false
  if (aim.kind !== 'device') {
    const byMeans = aim.ownMeans && (aim.kind === 'more' || aim.kind === 'acting')
    if (!byMeans && (aim.clause.descriptive || !aim.ownDoing)) return false
    if (aim.verbless && !aim.calledAim) return false
    if (!aim.toBeDone && !byMeans) return false
    if (aim.clause.mood === 'present' && ((!aim.ownName && !byMeans) || aim.kind === 'standing')) return false
    if (aim.clause.mood === 'noun' && !aim.clause.opens) return false
  }
  return isBareAim(aim) && !aim.gainEntry && !aim.gainHeading
}

function named(aim: Aim): string {
  return `“${aim.words}”`
}
