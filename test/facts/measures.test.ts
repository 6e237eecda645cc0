import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { type MeasureSet, measureSets } from '../../server/src/core/facts/measures.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function setsOf(text: string): readonly MeasureSet[] {
  const analysis: Analysis = {
    document: readDocument(text),
    lexicon,
    settings: { kind: 'strategy', customer: [], company: [], product: [] },
    path: 'plan.md',
  }
  return measureSets(analysis)
}

const sidesOf = (text: string): readonly string[] =>
  setsOf(text).flatMap(({ measures }) => measures.map(({ side, text }) => `${side}: ${text}`))

describe('measures', () => {
  it('tells whose side the rows of a table of measures are on', () => {
    const table = (row: string): string => `# Plan\n\n| Measure | Target |\n|---|---|\n| ${row} | 10 |\n`
    const cases = {
      Turnover: 'money',
      'Net revenue retention': 'money',
      'Share in Poland': 'money',
      'Customer acquisition cost': 'money',
      'Page views': 'attention',
      'Number of visitors': 'attention',
      'Followers on Instagram': 'attention',
      'Weekly active users': 'usage',
      'Customer satisfaction': 'customer',
      'Share of members who still deliver after a dry year': 'customer',
      'Days from order to first delivery': 'customer',
      'Visitors who found the form': 'customer',
      'Average handling time': 'operations',
      Colour: 'unclear',
    }
    for (const [row, side] of Object.entries(cases)) assert.deepEqual(sidesOf(table(row)), [`${side}: ${row}`])
  })

  it('finds them under a heading, after a lead-in, in a key result, and in a sentence about success', () => {
    assert.deepEqual(sidesOf('# Plan\n\n## Success criteria\n\n- Revenue\n'), ['money: Revenue'])
    assert.deepEqual(sidesOf('# Plan\n\nWe track these KPIs:\n\n- Revenue\n'), ['money: Revenue'])
    assert.deepEqual(sidesOf('# Plan\n\nKR2: Revenue of 3 m\n'), ['money: Revenue of 3 m'])
    assert.deepEqual(sidesOf('# Plan\n\nWe have succeeded when bookings and complaints move apart.\n'), [
      'money: bookings',
      'customer: complaints move apart',
    ])
    assert.deepEqual(sidesOf('# Plan\n\nRevenue fell, and so did the number of visitors.\n'), [])
  })

  it('takes a goal to move a figure for a measure', () => {
    const [set] = setsOf('# Plan\n\n- Grow followers from 8,200 to 25,000\n')
    assert.equal(set?.said, 'aims')
    assert.deepEqual(
      set?.measures.map(({ side }) => side),
      ['attention'],
    )
    assert.deepEqual(sidesOf('# Plan\n\nVisitors grow tired of the stairs.\n'), [])
  })

  it('knows sets under money headings and those with a customer measure beside them', () => {
    const [finance] = setsOf('# Plan\n\n## Financial targets\n\n- Revenue 4 m\n')
    assert.equal(finance?.finance, true)
    const [money] = setsOf('# Plan\n\n## KPIs\n\n- Revenue 4 m\n\n## Service\n\n- 90 % of complaints solved within a day\n')
    assert.equal(money?.finance, false)
    assert.equal(money?.customerBeside, true)
    const [alone] = setsOf('# Plan\n\n## KPIs\n\n- Revenue 4 m\n\n## Service\n\n- A desk in the hall\n')
    assert.equal(alone?.customerBeside, false)
  })

  it('marks what is context or denied as qualified', () => {
    for (const text of ['Success is not a matter of followers.', 'For context: followers rose. KPIs: none.']) {
      assert.ok(setsOf(`# Plan\n\n${text}\n`).every(({ measures }) => measures.every(({ qualified }) => qualified)))
    }
  })

  it('points into the document, on any text', () => {
    const words = fc.constantFrom(
      'KPI',
      'revenue',
      'followers',
      'reach',
      '5k',
      'share',
      'of',
      'members',
      'who',
      'stay',
      '\n- ',
      '\n\n',
      '| ',
      '|---|\n',
      '# ',
      '(',
      ')',
      ':',
      ', ',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ')
        for (const { measures } of setsOf(text)) {
          for (const { span } of measures) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length)
        }
      }),
    )
  })
})
