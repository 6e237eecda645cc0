import { missingSection } from '../../facts/missing-sections.ts'
import { insertSection } from '../insert-section.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'missing-customer-profile',
  family: 'sections',
  scope: 'document',
  severity: 'information',
  // In `recommended` this is one of the things that `not-said` says in one remark.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Who the customers are is never said beyond a bare noun',
  why: `“Users” and “clients” are nobody in particular. Whoever has nobody before their eyes writes, builds and answers for themselves.

Say who they are by what they are in the middle of: what fills their days, what they are aiming at, who influences them. Age, sector and size come last, if they matter at all.`,
  idea: { source: '004', thinker: 'the social anthropologist: people in their groups, influences and patterns' },
  options: {},
  examples: {
    bad: [
      '⟦# Strategy of the parcel service⟧\n\nUsers get parcels on the first try. We tell users the hour on the evening before. Lyon starts in March, Nice in autumn.\n',
    ],
    good: [
      '# Strategy of the parcel service\n\nMost parcels go to nurses and drivers who work shifts, live alone and have no neighbour at home before six.\n',
    ],
  },
  query: missingSection('customer-profile'),
  *check({ id, head, place }) {
    yield { at: head, data: {}, fixes: [insertSection(id, place)] }
  },
  message: () =>
    'I found nothing here about who the customers are beyond the bare word. If it is said elsewhere, link to it; else say what they are in the middle of, what they are aiming at and who influences them.',
})
