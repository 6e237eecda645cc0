import assert from 'node:assert/strict'
import fc from 'fast-check'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { type Driver, drivers } from '../../server/src/core/facts/review/driver.ts'
import { driverWeights, packWeights, unpack } from '../../server/src/core/facts/review/driver-weights.ts'
import { headEnd } from '../../server/src/core/facts/review/head-end.ts'
import { reviewActions } from '../../server/src/core/facts/review/review-actions.ts'
import { likelihoods } from '../../server/src/core/facts/review/weigh-signs.ts'
import { wordRoots } from '../../server/src/core/facts/review/word-roots.ts'
import { reviewAnalysis } from './read-agenda.ts'

function itemsOf(text: string) {
  return agenda(reviewAnalysis(text)).items
}

function driversOf(title: string, ...items: readonly string[]): readonly Driver[] {
  return itemsOf(`# ${title}\n\n## Agenda\n\n${items.map((item, i) => `${i + 1}. ${item} (10 min)\n`).join('')}`).map(
    ({ driver }) => driver,
  )
}

describe('what an item is about', () => {
  it('is told in the words of many trades', () => {
    assert.deepEqual(
      driversOf('Hospital board', 'Readmissions and falls', 'Bed occupancy', 'Construction of the new wing', 'Nurses’ morale'),
      ['value', 'operations', 'product', 'people'],
    )
    assert.deepEqual(driversOf('Food co-op board', 'What member-owners told us', 'Membership drive', 'Balance sheet', 'Call to order'), [
      'value',
      'sales',
      'finance',
      'admin',
    ])
  })

  it('is not decided by the place of an item', () => {
    const items = ['Complaints of tenants', 'Roof repairs', 'Sales pipeline', 'Product roadmap']
    const straight = driversOf('Housing review', ...items)
    assert.deepEqual(driversOf('Housing review', ...[...items].reverse()), [...straight].reverse())
  })

  it('shows the words that say most, and where they stand', () => {
    const text = '# Review\n\n## Agenda\n\n1. Churn by segment (10 min)\n2. Numbers (10 min)\n   - pipeline coverage\n   - bookings\n'
    const [named, open] = itemsOf(text)
    assert.equal(named!.driver, 'value')
    assert.equal(text.slice(named!.evidence[0]!.start, named!.evidence[0]!.end), 'Churn')
    assert.equal(named!.why[0], 'head')
    assert.equal(open!.driver, 'sales')
    assert.ok(open!.why.includes('below'))
  })

  it('shows words of the item only, none of which overlap', () => {
    const words = ['retention', 'of', 'members', 'and', 'the', 'budget', 'roadmap', 'complaints', 'review', 'hiring', '–', ':', 'sales']
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }), { minLength: 2, maxLength: 6 }),
        (titles) => {
          const text = `# Board meeting\n\n## Agenda\n\n${titles.map((title, i) => `${i + 1}. Item ${title.join(' ')} (5 min)\n`).join('')}`
          for (const { evidence, span } of itemsOf(text)) {
            const sorted = [...evidence].sort((a, b) => a.start - b.start)
            for (const [i, { start, end }] of sorted.entries()) {
              assert.ok(start >= span.start && end <= span.end && start < end)
              assert.ok(i === 0 || sorted[i - 1]!.end <= start)
            }
          }
        },
      ),
    )
  })
})

describe('what an action is about', () => {
  it('is told by its words, and by the item it stands below', () => {
    const actions = reviewActions(
      reviewAnalysis(
        '# Board minutes\n\n## Agenda\n\n1. Churn and complaints (10 min)\n2. Budget (10 min)\n\n## Churn and complaints\n\nTwo members left.\n\n- Action: Ana to look into it\n\n## Budget\n\nOver by a tenth.\n\n- Action: Bo to look into it\n- Action: Cy to repair the roof with the maintenance contractor\n',
      ),
    )
    assert.deepEqual(
      actions.map(({ driver }) => driver),
      ['value', 'finance', 'operations'],
    )
  })
})

describe('what words weigh', () => {
  it('is read as it was written, to an eighth', () => {
    const weight = fc.integer({ min: -38, max: 38 }).filter((steps) => ![14, 18].includes(steps))
    const row = fc.array(weight, { minLength: drivers.length, maxLength: drivers.length })
    fc.assert(
      fc.property(row, (steps) => {
        const weights = new Map([['w:some word', steps.map((step) => step / 8)]])
        assert.deepEqual(unpack(packWeights(weights)), weights)
      }),
    )
  })

  it('stays within what can be written', () => {
    const [row] = unpack(packWeights(new Map([['w:x', drivers.map((_, i) => (i % 2 === 0 ? 100 : -100))]]))).values()
    assert.ok(row!.every((weight) => Math.abs(weight) === 4.75))
  })

  it('holds all drivers for each sign', () => {
    assert.ok(driverWeights().size > 1000)
    for (const row of driverWeights().values()) assert.ok(row.length === drivers.length && row.every(Number.isFinite))
  })

  it('adds up to a likelihood of one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 }), (sums) => {
        assert.ok(Math.abs(likelihoods(sums).reduce((sum, each) => sum + each, 0) - 1) < 1e-9)
      }),
    )
  })
})

describe('the head of an item', () => {
  it('ends where more is told of it', () => {
    const head = (text: string): string => text.slice(0, headEnd(text))
    assert.equal(head('Metrics: retention'), 'Metrics')
    assert.equal(head('Retention – by cohort'), 'Retention ')
    assert.equal(head('10 min: Retention: by cohort'), '10 min: Retention')
    assert.equal(head('Follow-up on complaints'), 'Follow-up on complaints')
  })

  it('read a long run without spaces once', () => assert.deepEqual(wordRoots('1'.repeat(150_000)), [])).timeout(2000)

  it('is made of words by their root', () => {
    assert.deepEqual(
      wordRoots('The policies of customers’ boards, https://example.org/news').map(({ root }) => root),
      ['policy', 'customer', 'board'],
    )
  })
})
