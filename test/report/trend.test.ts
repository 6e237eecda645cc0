import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { sparkLine } from '../../server/src/core/report/spark-line.ts'
import { trendChart } from '../../server/src/core/report/trend-chart.ts'
import { trendHtml } from '../../server/src/core/report/trend-html.ts'
import { trendJson } from '../../server/src/core/report/trend-json.ts'
import { trendText } from '../../server/src/core/report/trend-text.ts'
import { trendsOf } from '../../server/src/core/trend/trend.ts'
import { dated } from '../trend/dated.ts'

const tool = { name: 'outside-in', version: '1.2.3' }
const schema = JSON.parse(readFileSync(new URL('../../server/schema/trend.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)
const colors = { bold: String, dim: String }

const trends = trendsOf([
  dated(
    '2025-Q2.md',
    '# Minutes\n\n1. Pipeline (planned 40 min, actual 60 min)\n2. New product (planned 30 min, actual 30 min)\n3. Why customers leave us (planned 20 min, postponed)\n\n## Actions\n\n- Bo to call ten customers who cancelled, by 1 September\n',
  ),
  dated('2025-Q3.md', '# Agenda\n\n1. Pipeline (40 min)\n2. New product (30 min)\n3. Why customers leave us (30 min)\n'),
  dated('2025-Q4.md', '# Supplier review\n\n1. Deliveries (40 min)\n2. Prices (30 min)\n'),
])
const leftOut = [{ path: 'notes.md', why: 'nothing says when it is' }]

describe('a trend', () => {
  it('as JSON keeps to its schema', () => {
    const value = JSON.parse(trendJson(trends, { tool, leftOut }))
    const valid: boolean = validate(value)
    assert.ok(valid, JSON.stringify(validate.errors, null, 2))
    assert.equal(value.trends.length, 2)
    assert.deepEqual(value.trends[0].bumped[0].held, [])
    assert.equal(value.trends[0].forgotten.length, 1)
  })

  it('as a table has a line a meeting, and says what had to give way, what was forgotten and what was left out', () => {
    const text = trendText(trends, { width: 80, colors, leftOut })
    for (const words of ['2025 Q2', '2025 Q3', 'had no turn', 'is not named in 2025 Q3', 'nothing says when it is:\n    notes.md'])
      assert.ok(text.includes(words), words)
    assert.ok(text.split('\n').every((line) => [...line].length <= 80))
  })

  it('as a page names each figure of a meeting where a narrow page has no columns', () => {
    const page = trendHtml(trends, { tool, leftOut })
    const cells = [...page.matchAll(/<td class="number"([^>]*)>/g)].map(([, attributes]) => attributes)
    assert.ok(cells.length > 0)
    for (const attributes of cells) assert.match(attributes!, /^ data-label="[A-Z]/)
  })

  it('as a page draws the scores and stands on its own', () => {
    const page = trendHtml(trends, { tool, leftOut })
    assert.match(
      page,
      /<svg class="course(?: few)?"[^>]* role="img" aria-label="Orientation by meeting\. 2025 Q2: (?:planned \d+, )?observed \d+; 2025 Q3: planned \d+"/,
    )
    assert.doesNotMatch(page, /<script|https?:|@import|url\(/)
    assert.equal((page.match(/<article/g) ?? []).length, 2)
  })

  it('draws no line through a meeting of which nothing is known', () => {
    const point = (label: string, planned: number | undefined) => ({ label, planned, observed: undefined })
    const way = (...scores: (number | undefined)[]): string =>
      /class="way planned" d="([^"]*)"/.exec(trendChart(scores.map((score, index) => point(`Q${index}`, score))).markup)?.[1] ?? ''
    assert.equal((way(10, 20, 30).match(/M/g) ?? []).length, 1)
    assert.equal((way(10, undefined, 30).match(/M/g) ?? []).length, 2)
  })

  it('lets nothing of the documents through as markup or control', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<script>', '"', "'", '\u001b[31m', '\u202e', '&amp;', 'customers ', 'leave ', '<img src=x>', '|', '\ud83d'),
        ),
        (parts) => {
          const topic = `Why customers leave ${parts.join('')}`
          const hostile = trendsOf([
            dated(
              '2025-Q2.md',
              `# M\n\n1. Pipeline (planned 40 min, actual 60 min)\n2. ${topic} (planned 20 min, postponed)\n\n## Actions\n\n- Bo to ${topic} by Friday\n`,
            ),
            dated('2025-Q3.md', '# A\n\n1. Pipeline (40 min)\n2. New product (30 min)\n'),
          ])
          const path = [{ path: parts.join(''), why: parts.join('') }]
          assert.doesNotMatch(trendHtml(hostile, { tool, leftOut: path }), /<script|<img|\u001b|\u202e/)
          assert.doesNotMatch(trendText(hostile, { width: 80, colors, leftOut: path }), /[\u001b\u202e]/)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a spark line', () => {
  it('has a block for each score, and a dot where there is none', () => {
    assert.equal(sparkLine([0, 12, 50, 99, 100, undefined]), '▁▁▅██·')
  })
})
