import assert from 'node:assert/strict'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { reviewAnalysis } from './read-agenda.ts'

const read = (text: string): readonly string[] =>
  agenda(reviewAnalysis(text)).items.map(({ text: title, minutes }) => `${title}: ${minutes ?? '?'}`)

/** A line among two whose times nobody can misread, and what it says. */
const spelt: readonly (readonly [string, string])[] = [
  ['Complaints (10 min)', 'Complaints: 10'],
  ['Complaints (30 minutes)', 'Complaints: 30'],
  ['Complaints (5m)', 'Complaints: 5'],
  ['Complaints (1hr)', 'Complaints: 60'],
  ['Complaints (30mins)', 'Complaints: 30'],
  ['Complaints (~25 min)', 'Complaints: 25'],
  ['Complaints [25 mins]', 'Complaints: 25'],
  ["Complaints [20']", 'Complaints: 20'],
  ["Complaints 10'", 'Complaints: 10'],
  ['Complaints · 3 min', 'Complaints: 3'],
  ['Complaints - 5 mins', 'Complaints: 5'],
  ['5min Complaints', 'Complaints: 5'],
  ['Complaints (1/2 h)', 'Complaints: 30'],
  ['Complaints – half an hour', 'Complaints: 30'],
  ['Complaints (three quarters of an hour)', 'Complaints: 45'],
  ['Complaints (Frank 60 min)', 'Complaints: 60'],
  ['Complaints (15m, Frank)', 'Complaints: 15'],
  ['Complaints: 20-30 minutes', 'Complaints: 25'],
  ['Complaints (10 min, optional)', 'Complaints: 10'],
  ['Complaints (10 min): what guests wrote in the past 7 days', 'Complaints: what guests wrote in the past 7 days: 10'],
  ['Complaints (10 min), 3 minutes per person', 'Complaints, 3 minutes per person: 10'],
]

/** Lines whose numbers are no item's length. */
const untimed = [
  'Complaints, 3 minutes per person',
  'Complaints of the past 7 days',
  'Complaints at stage 3–5',
  'Complaints answered within 30 minutes',
  'Complaints (read the report before, it takes 20 minutes)',
  'Complaints: 9.5 of 10 answered',
  'Complaints (12)',
  'Complaints of 2024–2025',
  'Complaints: $10m lost',
  'Complaints and the first 90 days',
]

describe('the spellings of a length', () => {
  for (const [line, item] of spelt)
    it(`“${line}”`, () =>
      assert.deepEqual(read(`# Review\n\n## Agenda\n\n- Welcome (5 min)\n- ${line}\n- Close (5 min)\n`), ['Welcome: 5', item, 'Close: 5']))
})

describe('0:30 without a unit', () => {
  it('is hours and minutes among long items, minutes and seconds among short ones', () => {
    assert.deepEqual(read('# Review\n\n- Welcome · 10 min\n- Complaints · 0:30\n- Stock · 20 min\n'), [
      'Welcome: 10',
      'Complaints: 30',
      'Stock: 20',
    ])
    assert.deepEqual(read('# Review\n\n- Welcome · 3 min\n- Complaints · 5 min\n- Close · 0:30\n'), [
      'Welcome: 3',
      'Complaints: 5',
      'Close: 0.5',
    ])
  })
})

describe('numbers that are no item’s length', () => {
  for (const line of untimed)
    it(`“${line}”`, () => {
      const items = read(`# Review\n\n## Agenda\n\n- Welcome (5 min)\n- ${line}\n- Close (5 min)\n`)
      assert.equal(items.length, 3)
      assert.match(items[1]!, /: \?$/)
    })

  it('a row of totals, and a column that adds up', () =>
    assert.deepEqual(
      read(
        '# Review\n\n| Item | Min | Running total |\n|---|---|---|\n| Welcome | 5 | 5 |\n| Complaints | 20 | 25 |\n| Stock | 15 | 40 |\n| Total | 40 | |\n',
      ),
      ['Welcome: 5', 'Complaints: 20', 'Stock: 15'],
    ))

  it('time to prepare', () =>
    assert.deepEqual(
      read(
        '# Review\n\n## Preparation\n\n- Read the figures (30 min)\n- Ask two guests (60 min)\n\n## Agenda\n\n- Complaints (20 min)\n- Stock (15 min)\n- Roadmap (15 min)\n',
      ),
      ['Complaints: 20', 'Stock: 15', 'Roadmap: 15'],
    ))
})

describe('times of day and elapsed times', () => {
  const whole = (lines: readonly string[], length = ''): readonly string[] =>
    read(`# Review${length}\n\n## Agenda\n\n- ${lines.join('\n- ')}\n`)
  const plan = ['Welcome: 5', 'Complaints: 25', 'Stock: 15']

  it('from and to', () => {
    assert.deepEqual(whole(['9:00–9:05 Welcome', '9:05–9:30 Complaints', '9:30–9:45 Stock']), plan)
    assert.deepEqual(whole(['16:10-16:15 Welcome', '16:15-16:40 Complaints', '16:40-16:55 Stock']), plan)
    assert.deepEqual(whole(['8:30am - 8:35am Welcome', '8:35am - 9:00am Complaints', '9:00am - 9:15am Stock']), plan)
    assert.deepEqual(whole(['12:50–12:55 Welcome', '12:55–1:20 Complaints', '1:20–1:35 Stock']), plan)
    assert.deepEqual(whole(['9.00–9.05 Welcome', '9.05–9.30 Complaints', '9.30–9.45 Stock']), plan)
  })

  it('starts alone, before or behind the topic', () => {
    assert.deepEqual(whole(['9:00 Welcome', '9:05 Complaints', '9:30 Stock', '9:45 End']), plan)
    assert.deepEqual(whole(['Welcome 7:25 P.M.', 'Complaints 7:30 P.M.', 'Stock 7:55 P.M.', 'End 8:10 P.M.']), plan)
    assert.deepEqual(whole(['12:50 Welcome', '12:55 Complaints', '1:20 Stock', '1:35 End']), plan)
  })

  it('elapsed, in hours or in minutes', () => {
    assert.deepEqual(whole(['0:00 – 0:05 Welcome', '0:05 – 0:30 Complaints', '0:30 – 0:45 Stock']), plan)
    assert.deepEqual(whole(['00:00–05:00 Welcome', '05:00–30:00 Complaints', '30:00–45:00 Stock']), plan)
    assert.deepEqual(whole(['00:00–05:00 Welcome', '05:00–20:00 Complaints'], ' (20 min)'), ['Welcome: 5', 'Complaints: 15'])
    assert.deepEqual(whole(['00–05 Welcome', '05–30 Complaints', '30–45 Stock']), plan)
    assert.deepEqual(whole(['[0:00-0:05] Welcome', '[0:05-0:30] Complaints', '[0:30-0:45] Stock']), plan)
  })
})

describe('the length of a meeting', () => {
  const length = (head: string): number | undefined =>
    agenda(reviewAnalysis(`${head}\n\n- Complaints (20 min)\n- Stock (15 min)\n- Roadmap (15 min)\n`)).length
  it('stands in a heading or behind a label', () => {
    assert.equal(length('# Review (60 min)'), 60)
    assert.equal(length('# Review\n\n**Duration:** 90 minutes'), 90)
    assert.equal(length('# Review\n\n**Duration:** Half day (4 hours)'), 240)
    assert.equal(length('# Review\n\n## Agenda (1 hour)'), 60)
  })
})

describe('an agenda in one paragraph', () => {
  it('is counted in brackets, or told by its times', () => {
    assert.deepEqual(read('# Review\n\nAgenda: (1) Complaints (2) Stock (3) Roadmap\n'), ['Complaints: ?', 'Stock: ?', 'Roadmap: ?'])
    assert.deepEqual(read('# Review\n\nOpening (5), CEO update (15), Complaints (20), Stock (10)\n'), [
      'Opening: 5',
      'CEO update: 15',
      'Complaints: 20',
      'Stock: 10',
    ])
  })
})
