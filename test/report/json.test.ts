import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { drivers } from '../../server/src/core/facts/review/agenda.ts'
import { customerTopics } from '../../server/src/core/facts/review/customer-topics.ts'
import { sectionIds } from '../../server/src/core/facts/section-states.ts'
import { metricIds, metricPart } from '../../server/src/core/metrics/metric.ts'
import { jsonReport } from '../../server/src/core/report/json.ts'
import type { Reported } from '../../server/src/core/report/reported.ts'
import { planReading, reviewReading } from './example-readings.ts'

const tool = { name: 'outside-in', version: '1.2.3' }
const schema = JSON.parse(readFileSync(new URL('../../server/schema/report.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)

function report(...readings: readonly Reported[]) {
  return JSON.parse(jsonReport(readings, tool))
}

function assertValid(value: unknown): void {
  assert.ok(validate(value), JSON.stringify(validate.errors, null, 2))
}

describe('the JSON report', () => {
  it('keeps to its schema on every sample', () => {
    const engine = createEngine(resolveConfig())
    const samples = new URL('../../samples/', import.meta.url)
    const readings = readdirSync(samples)
      .filter((name) => name.endsWith('.md'))
      .map((name) => engine.read(readFileSync(new URL(name, samples), 'utf8'), { path: `samples/${name}` }))
    const value = report(...readings)
    assertValid(value)
    assert.ok(value.files.length > 10)
    for (const { orientation } of value.files) {
      const points = (orientation?.parts ?? []).reduce((sum: number, part: { points: number }) => sum + part.points, 0)
      if (orientation !== null && orientation.score !== null) assert.equal(points, orientation.score)
    }
  })

  it('keeps to its schema on what every field can hold', () => {
    assertValid(
      report(
        planReading('# Plan\n\nWe push.\nThey pull.\n', {
          findings: [{ words: 'We push.', related: [['They pull.', 'There.']] }],
          sections: { listening: 'They pull.' },
          parts: [['Part', 3, 100, 'They pull.']],
        }),
        reviewReading('# Review\n\n- Roadmap (30 min) #product\n- Untimed #value\n', { parts: [['Part', 3, 100]] }),
      ),
    )
  })

  it('keeps to its schema on claims about customers', () => {
    const text = '# Plan\n\nMembers want bread (9 interviews, May 2026). Members hate queues.\n'
    const plan = createEngine({ ...resolveConfig(), kinds: [{ glob: '**', kind: 'strategy' }] })
    const reading = plan.read(text, { path: 'plan.md' })
    const value = report(reading)
    assertValid(value)
    const [first, second] = value.files[0].claims
    assert.deepEqual([first.line, first.column, first.directness, first.howMany, first.when], [3, 1, 'told', '9', 'May 2026'])
    assert.equal(first.source.text, '9 interviews')
    assert.deepEqual([second.text, second.directness, second.source], ['Members hate queues', 'none', null])
    assert.equal(report({ ...reading, claims: undefined }).files[0].claims, null)
  })

  it('has all that is read of minutes', () => {
    const text =
      '---\nkind: qbr\ndate: 2026-04-14\n---\n\n# Minutes of the second-quarter review\n\n**Attendees:** Ana (customer care), Ben (sales)\n\n1. Sales funnel: forecast (planned 40 min, actual 60 min, Ben)\n2. Stock: list (planned 20 min, actual 20 min)\n3. Complaints: letters (planned 30 min, postponed, Ana)\n\n## Actions\n\n- Ben: call the dealers by 3 May 2026\n'
    const value = report(createEngine(resolveConfig()).read(text, { path: 'q2.md' }))
    assertValid(value)
    const { agenda } = value.files[0]
    assert.deepEqual([agenda.date, agenda.meeting.kind, agenda.template], ['2026-04-14', 'internal', false])
    const [funnel, , complaints] = agenda.items
    assert.deepEqual([funnel.line, funnel.minutes, funnel.actual, funnel.driver, funnel.postponed], [10, 40, 60, 'sales', false])
    assert.equal(funnel.evidence[0].text, 'Sales')
    assert.deepEqual([complaints.actual, complaints.postponed], [0, true])
    assert.deepEqual([agenda.profile.planned.business, agenda.profile.observed.business], [90, 80])
    assert.equal(agenda.score, agenda.observed.score)
    assert.match(agenda.observed.parts[0].reason, /^0 of 80 business minutes held/)
    assert.ok(agenda.planned.score > agenda.observed.score)
    assert.ok(agenda.gap.length > 0)
    assert.equal(agenda.atRisk[0].line, complaints.line)
    assert.equal(agenda.actions[0].due.date, '2026-05-03')
    assert.ok(agenda.attendees.some((each: { speaksForCustomers: boolean }) => each.speaksForCustomers))
  })

  it('tells whose time a review with a customer is', () => {
    const text = '---\nkind: qbr\nmeeting: customer\n---\n\n# Review\n\n1. Usage dashboard (30 min)\n2. Your feedback (10 min)\n'
    const value = report(createEngine(resolveConfig()).read(text, { path: 'q2.md' }))
    assertValid(value)
    const { customerReview, score, planned } = value.files[0].agenda
    assert.deepEqual([score, planned, customerReview.theirs, customerReview.ours], [null, null, 10, 30])
  })

  it('is refused by its schema when a field is missing or new in kind', () => {
    const value = report(planReading('# Plan\n'))
    assert.ok(!validate({ ...value, summary: undefined }))
    assert.ok(!validate({ ...value, schemaVersion: 2 }))
    assert.ok(!validate({ ...value, files: [{ ...value.files[0], kind: 'poem' }] }))
    assert.ok(!validate({ ...value, files: [{ ...value.files[0], sections: {} }] }))
  })

  it('names the same drivers and sections in its schema as in the engine', () => {
    assert.deepEqual(schema.definitions.agenda.allOf[1].properties.items.items.properties.driver.enum, drivers)
    assert.deepEqual(schema.definitions.file.properties.sections.oneOf[1].required, sectionIds)
    assert.deepEqual(schema.definitions.agenda.allOf[1].properties.customerReview.oneOf[1].properties.missing.items.enum, customerTopics)
    assert.deepEqual(Object.keys(schema.definitions.metrics.properties).toSorted(), metricIds.toSorted())
  })

  it('gives every metric of a plan by its parts, with counts of all and the first places', () => {
    const spans = Array.from({ length: 30 }, () => ({ start: 8, end: 16 }))
    const metric = (id: (typeof metricIds)[number]) => ({
      id,
      title: 'A : b',
      counts: 'Lines.',
      parts: [metricPart('a', 'a', spans), metricPart('b', 'b', [])],
    })
    const value = report(planReading('# Plan\n\nWe push.\n', { metrics: metricIds.map(metric) }))
    assertValid(value)
    const { metrics } = value.files[0]
    assert.deepEqual(Object.keys(metrics), [...metricIds])
    assert.deepEqual(metrics['who-acts'].b, { count: 0, places: [] })
    assert.equal(metrics['who-acts'].a.count, 30)
    assert.equal(metrics['who-acts'].a.places.length, 25)
    assert.deepEqual(metrics['who-acts'].a.places[0], { line: 3, column: 1, endLine: 3, endColumn: 9 })
    assert.ok(!validate({ ...value, files: [{ ...value.files[0], metrics: { charm: {} } }] }))
  })

  it('has no metrics of what is no plan', () => {
    assert.equal(report(planReading('# Plan\n')).files[0].metrics, null)
  })

  it('counts lines and columns from one, in UTF-16 units, without the byte order mark, over CRLF', () => {
    const text = '\ufeffWe 🚀 push.\r\n\r\nThey pull.\r\n'
    const [file] = report(planReading(text, { findings: [{ words: 'push' }, { words: 'They pull.' }] })).files
    const places = file.findings.map(({ line, column, endLine, endColumn }: Record<string, number>) => [line, column, endLine, endColumn])
    assert.deepEqual(places, [
      [1, 7, 1, 11],
      [3, 1, 3, 11],
    ])
  })

  it('sums up', () => {
    const { summary } = report(
      planReading('# Plan\n\nWe push.\n', { findings: [{ words: 'We' }, { words: 'push', severity: 'hint' }] }),
      planReading('# Plan\n\nWe push.\n', { findings: [{ words: 'We', severity: 'error' }] }),
    )
    assert.deepEqual(summary, { files: 2, errors: 1, warnings: 1, informations: 0, hints: 1, unreadable: 0 })
  })
})
