import { fact } from '../../facts/fact.ts'
import { type Measure, measureSets } from '../../facts/measures.ts'
import { sectionStates } from '../../facts/section-states.ts'
import { defineRule, type Place } from '../rule.ts'

export default defineRule({
  id: 'vanity-measure',
  family: 'crm',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'Attention is counted as success',
  why: `Followers, impressions, stars, visitors and sign-ups say how many people came past.
They rise with a paid post and a prize draw, and nobody need be better off; so they cannot tell you whether what you do is worth doing.

Keep the figure for context, and put beside it what those people then managed to do: how many of the visitors found what they came for,
how many of those who signed up were still there a month later, and why the others left.`,
  idea: { source: '001', thinker: 'from metrics of the company to metrics of the customer’s experience' },
  options: {},
  examples: {
    bad: [
      '# Spring plan\n\n## How we measure success\n\n- ⟦Followers on Instagram⟧\n- ⟦Impressions per post⟧\n- ⟦Newsletter sign-ups⟧\n',
      '# Launch\n\nThe launch is a success when we reach ⟦10,000 downloads⟧.\n',
      '# Objectives\n\n- ⟦Increase website traffic by 40 %⟧.\n- Cut the queue at the counter.\n',
      '# Museum\n\n| KPI | 2027 |\n|---|---|\n| ⟦Number of visitors⟧ | 480,000 |\n| Shop income | 1.2 m |\n',
      '# Savings\n\nThe measure of success is ⟦how many sign up in the first week⟧.\n',
      '# Film club\n\nThe evening has worked once ⟦half a million have seen the trailer⟧.\n',
      '# Year one\n\nKR1: ⟦5k GitHub stars⟧\n',
      '# Launch\n\n**Goal:** ⟦1,000 GitHub stars⟧, then a rest.\n',
      '# Allotments\n\n## Goals of the first ninety days\n\n- Newsletter: ⟦300+ subscribers⟧\n- Board elected\n- Discord: ⟦200+ members⟧\n',
      '# Bakery\n\n## Success metrics\n\n| Horizon | Metric | Target |\n|---|---|---|\n| 3 months | ⟦Email subscribers⟧ | 500 |\n| 6 months | MRR | 5,000 |\n',
      '# Bakery\n\n## Measures\n\n- ⟦Downloads: 10,000 in the first six months⟧\n- ⟦Followers: 2,000 across platforms⟧\n- Repeat orders: 30 %\n',
      '# Library\n\n## KPIs\n\n- ⟦Average session duration⟧\n- Books put back\n',
    ],
    good: [
      '# Bakery\n\n## Success metrics\n\nPrimary:\n\n- Orders from those who came back\n\nSecondary:\n\n- Visitors\n- Impressions\n',
      '# Allotments\n\n## Target groups\n\n- r/gardening, 280K members\n- First 500 paying subscribers\n',
      '# Bakery\n\n## Metrics\n\n- Recipes downloaded per household\n- Downloads per project\n- Traffic sources\n',
      '# Gym\n\n## 90-day goal\n\n- 10 new members\n- Paying subscribers: 40\n',
      '# Course\n\n## Measures of the first month\n\n- Unique visitors: 10,000\n- Learners who come back within a week: 20 %\n',
      '# Course\n\n## Awareness\n\n- KPI: 5,000 visits\n\n## Retention\n\n- KPI: retention rate of 60 %\n',
      '# Course\n\n## Milestones and targets\n\n- First mention in the press: June\n- Second room opened: August\n',
      '# Course\n\n**Purpose of the page:** Collect newsletter sign-ups.\n\nWe found them in a forum for teachers (85k members).\n',
      '# Spring plan\n\n## How we measure success\n\n- Share of new gardeners who harvest something in their first year\n- Questions answered within a day\n',
      '# Launch\n\nFor context: 10,000 downloads in the first month. Success is that half of them send their first invoice within a day.\n',
      '# Objectives\n\n- Visitors who find the right form at the first attempt: 60 % to 85 %.\n',
      '# Savings\n\nThe measure of the scheme is how many of those who sign up still save after a year.\n',
      '# Blog\n\n## Dashboard\n\n- KPI: page views\n- KPI: newsletter opens\n',
      '# Objectives\n\nWe do not chase followers, and impressions are no target of ours.\n',
      '# Service\n\nVisitors reach the desk by the side door, and downloads are kept for a week.\n',
      '# Service\n\n| Measure | What it tells us |\n|---|---|\n| Sign-ups | how many people reach the first lesson |\n',
      '# Museum\n\n| KPI | 2027 |\n|---|---|\n| Visitor satisfaction | 90 % |\n| Repeat visits within two years | 30 % |\n',
    ],
  },
  query: fact<readonly (readonly Shown[])[]>((analysis) => {
    const chapters = new Map<unknown, Shown[]>()
    const valueElsewhere = sectionStates(analysis)['customer-measures'].state === 'present'
    for (const { measures, chapter, valueBeside, valueHeeded, secondary } of measureSets(analysis)) {
      if (valueHeeded || secondary) continue
      const found = chapters.get(chapter) ?? []
      chapters.set(chapter, found)
      for (const measure of onceAnEntry(measures.filter(isAttention))) found.push({ measure, valueBeside, valueElsewhere })
    }
    return [...chapters.values()]
  }),
  *check([first, ...others]) {
    if (first === undefined) return
    yield { ...placeOf(first), alike: others.map(placeOf) }
  },
  message: ({ measure: { text }, valueBeside, valueElsewhere }: Shown, others) => {
    const [show, them] = others === 0 ? [' shows', 'it'] : [others === 1 ? ' and one more show' : ` and ${others} more show`, 'them']
    return (
      `“${text}”${show} interest, not whether it helped anyone. ` +
      (valueBeside
        ? `Keep ${them} for context, and judge by the measures beside ${them} that say what people came back for or got done.`
        : valueElsewhere
          ? `Keep ${them} for context, and judge by what this plan measures on the customers’ side.`
          : `Keep ${them}, and add one: how many came back, or got done what they came for.`)
    )
  },
  also: ({ measure: { text } }) => `“${text}” shows interest too.`,
  asks: { question: 'how many of these people got done what they came for, and how would you count them?', answer: 'We count …' },
})

interface Shown {
  readonly measure: Measure
  /** Whether measures of what came of it stand beside. */
  readonly valueBeside: boolean
  /** Whether the plan as a whole says how success shows on the side of customers. */
  readonly valueElsewhere: boolean
}

/** What a row says beside its measure belongs to it: "New readers | 500 | growing our reach". */
function placeOf(shown: Shown): Place<Shown> {
  const { measure } = shown
  return { at: measure.span, data: shown, ...(measure.row === undefined ? {} : { covers: measure.row }) }
}

function isAttention({ side, qualified }: Measure): boolean {
  return side === 'attention' && !qualified
}

/** One measure of each item or row: a reader counts those. */
function onceAnEntry(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter(({ entry }, at) => entry === undefined || measures[at - 1]?.entry !== entry)
}
