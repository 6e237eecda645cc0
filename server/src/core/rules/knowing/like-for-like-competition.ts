import { fact } from '../../facts/fact.ts'
import { likenedCompetition } from '../../facts/likened-competition.ts'
import { placeOf } from '../../facts/place-of.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'like-for-like-competition',
  family: 'knowing',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended`: on fresh documents it was wrong too often.
  recommended: false,
  kinds: ['strategy'],
  summary: 'Only comparable products count as competition',
  why: `Customers do not compare you with those who look like you. They compare you with whatever else would get the same thing done: a spreadsheet,
a neighbour, another evening out, or leaving things as they are. The bookseller who watched the other bookseller did not see the e-reader coming.

Add what people do today when they do not use you, what that costs them, and why they stay with it.`,
  idea: { source: '001', thinker: 'alternatives, not only comparable products' },
  options: {},
  examples: {
    bad: [
      '# Swimming school\n\n## Competitors\n\n- ⟦Aqua Kids: larger pool, higher fees⟧\n- Blue Dolphin: two teachers, open at weekends\n',
      '# Payroll\n\n## Competitive landscape\n\n| Vendor | Price | Weak at |\n|---|---|---|\n| ⟦Paylane⟧ | 12 | reporting |\n| Wagely | 9 | holidays |\n',
      '# Theatre\n\n⟦Our competitors are the opera and the two other stages of the city⟧. They open in September.\n',
      '# Choir school\n\n**Who else is out there?** ⟦Three other choirs take children: St Mary, the Minster and the Lyceum⟧.\n',
      '# Bicycles\n\n⟦We lose most tenders to Velocia and Kettler, and both are cheaper than us⟧.\n',
      '# Planner\n\n| | Us | Gridlane | Orbit |\n|---|---|---|---|\n| Works offline | yes | no | no |\n| Price | 9 | 12 | 8 |\n'.replace(
        'Gridlane',
        '⟦Gridlane⟧',
      ),
      '# Insurance\n\n⟦There is no competition for our cover of bicycles⟧.\n',
    ],
    good: [
      '# Planner\n\n## The problem\n\nToday households must keep four lists in four places.\n\n## Competitors\n\n- Gridlane: works offline\n- Orbit: costs 8\n',
      '# Swimming school\n\n## Competitors\n\n- Aqua Kids: larger pool, higher fees\n- What most families do instead: grandfather and the lake\n',
      '# Payroll\n\n## Competitive landscape\n\n| Who | Price | Weak at |\n|---|---|---|\n| Paylane | 12 | reporting |\n| Excel and the tax adviser | 0 | the night before payday |\n',
      '# Theatre\n\nOur competitors are the opera and the sofa.\n',
      '# Hearing aids\n\nOur rivals are the three other chains in the county. The commonest choice, though, is to wait another seven years.\n',
      '# Planner\n\n| | Us | Gridlane | Kitchen calendar |\n|---|---|---|---|\n| Works offline | yes | no | yes |\n| Price | 9 | 12 | 4 |\n',
      '# Wages\n\nThe competition for good carers is fierce, and wages rise.\n',
      '# Guide\n\n## Competitors\n\nHow to write this part: identify three and describe what they do better.\n',
    ],
  },
  query: fact((analysis) => {
    const all = likenedCompetition(analysis)
    return all.length === 0 ? [] : [all]
  }),
  *check([first, ...others]) {
    if (first === undefined) return
    yield {
      at: placeOf(first.sentence),
      data: undefined,
      alike: others.map(({ sentence }) => ({ at: placeOf(sentence), data: undefined })),
    }
  },
  message: () =>
    'Only those who offer something comparable are named as competition. Add what people do today instead, doing nothing included, and why they stay with it.',
  also: () => 'Comparable ones alone here too.',
  asks: { question: 'what do people do today instead, doing nothing included?', answer: 'Today they …' },
})
