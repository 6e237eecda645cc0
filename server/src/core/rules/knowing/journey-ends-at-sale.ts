import { fact } from '../../facts/fact.ts'
import { type PathToSale, pathsToSale } from '../../facts/paths-to-sale.ts'
import { unlessWhole } from '../../facts/unless-whole.ts'
import { defineRule } from '../rule.ts'

const told = unlessWhole('customer-journey', pathsToSale)

export default defineRule({
  id: 'journey-ends-at-sale',
  family: 'knowing',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'The path stops at the order, the sign-up or the launch',
  why: `For the seller the order is the end of the path. For customers it is the beginning: now they find out whether they get what they came for.
A plan that stops there leaves the longest part of their way to chance, and with it all that they will tell others.

Add two or three steps: the first use, the first thing that goes wrong, the day they decide whether to stay. At each, what they expect and what they meet.`,
  idea: { source: '003', thinker: 'the quest: from search to purchase to use and after' },
  options: {},
  examples: {
    bad: [
      '# Kitchens\n\n1. Visitor sees the advert\n2. Visitor comes to the show room\n3. Adviser makes an offer\n4. ⟦The contract is signed⟧\n',
      '# Course\n\n## Funnel\n\n- Awareness by posters\n- Interest by an evening in the library\n- ⟦Registration at the desk⟧\n',
      '# Donors\n\nAdvert → landing page → enquiry → ⟦donation⟧\n',
      '# Evening school\n\n## Student path\n\nInterest: a cousin tells of the course. Visit: they come to the open evening. ⟦Finish line: the deposit is in⟧.\n',
      '# Sales process\n\nProspect > Lead > Proposal > ⟦Closed-won⟧\n',
      '# Bank\n\n| Stage | What we do |\n|---|---|\n| Attention | window and radio |\n| Evaluation | appointment within two days |\n| ⟦Closing⟧ | account opened, contract signed |\n',
    ],
    good: [
      '# Kitchens\n\n1. Visitor sees the advert\n2. Adviser makes an offer\n3. The contract is signed\n4. The fitter comes back after a month and mends what sticks\n',
      '# Course\n\n## Funnel\n\n- Awareness by posters\n- Registration at the desk\n- First week: a mentor rings\n',
      '# Donors\n\nAdvert → landing page → donation → photograph of the well after half a year\n'.replace(
        'after half a year',
        'after a year',
      ),
      '# Poster campaign\n\nThis plan covers recruitment only; the mentor plan covers what follows.\n\n1. Awareness\n2. Open day\n3. Enrolment\n',
      '# Evening school\n\n## Student path\n\nInterest: a cousin tells of the course. Visit: they come to the open evening. Finish line: the deposit is in. A tutor then meets each of them in week two.\n',
      '# Release\n\n1. Write the tests\n2. Merge the branch\n3. Go live\n',
    ],
  },
  query: fact<readonly (readonly PathToSale[])[]>((analysis) => {
    const all = told(analysis)
    return all.length === 0 ? [] : [all]
  }),
  *check(paths) {
    const [first, ...others] = paths.map(({ end }) => ({ at: end, data: undefined }))
    if (first !== undefined) yield { ...first, alike: others }
  },
  message: () =>
    'The path ends here, where for customers it begins. Add what they meet next: the first use, the first trouble, and the day they decide whether to stay.',
  also: () => 'This path ends at the same point.',
  asks: {
    question: 'what do people meet next: the first use, the first trouble, the day they decide whether to stay?',
    answer: 'Next, they …',
  },
})
