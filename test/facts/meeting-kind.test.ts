import assert from 'node:assert/strict'
import { meetingKind } from '../../server/src/core/facts/review/meeting-kind.ts'
import { reviewAnalysis } from './read-agenda.ts'

function kindOf(text: string): string {
  return meetingKind(reviewAnalysis(text)).kind
}

function held(title: string, ...items: readonly string[]): string {
  return `# ${title}\n\n## Agenda\n\n${items.map((item, i) => `${i + 1}. ${item} (10 min)\n`).join('')}`
}

describe('the kind of a meeting', () => {
  it('is that of the whole house where those meet who answer for it', () => {
    assert.equal(kindOf(held('Board of trustees', 'Sales', 'Roof')), 'internal')
    assert.equal(kindOf(held('Leadership team: project review', 'Sales', 'Roof')), 'internal')
  })

  it('is that of one function where its name says which', () => {
    for (const title of ['Outreach committee', 'Architecture review board', 'Monthly SLA review', 'Parser working group'])
      assert.equal(kindOf(held(title, 'News', 'Plans')), 'functional', title)
  })

  it('is that of a buyer where suppliers are reviewed', () => {
    const { kind, supplier, subject } = meetingKind(reviewAnalysis(held('Vendor review', 'Satisfaction of our sites', 'Prices')))
    assert.deepEqual([kind, supplier, subject], ['functional', true, 'operations'])
  })

  it('is a customer’s where two sides sit at the table, one of them ours', () => {
    const sides = '# Quarterly review\n\n## Attendees\n\n- Harbour Bakery: Ida Holm\n- Our company: Max Weber\n\n'
    assert.equal(kindOf(`${sides}## Agenda\n\n1. Results (10 min)\n2. Plans (10 min)\n`), 'customer')
    const departments = sides.replace('Harbour Bakery', 'Sales').replace('Our company', 'Operations')
    assert.equal(kindOf(`${departments}## Agenda\n\n1. Results (10 min)\n2. Plans (10 min)\n`), 'internal')
  })

  it('is a customer’s where they are shown use, worth and offers, and nothing of the own house', () => {
    const shown = ['Adoption by team', 'Value delivered', 'Renewal'] as const
    assert.equal(kindOf(held('Business review', ...shown)), 'customer')
    assert.equal(kindOf(held('Business review', ...shown, 'Hiring')), 'internal')
  })
})
