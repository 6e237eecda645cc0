import assert from 'node:assert/strict'
import { trendsOf } from '../../server/src/core/trend/trend.ts'
import { dated } from './dated.ts'

const agenda = (title: string, minutes: number): string =>
  `# ${title}\n\n1. Pipeline and bookings (40 min)\n2. New product schedule (30 min)\n3. Why customers leave us (${minutes} min)\n`
const held = (title: string, turn: string, actions = ''): string =>
  `# ${title}\n\n1. Pipeline and bookings (planned 40 min, actual 50 min)\n2. New product schedule (planned 30 min, actual 30 min)\n3. Why customers leave us (${turn})\n\n## Actions\n\n${actions}`

describe('reviews over time', () => {
  it('stand in the order of their dates, whatever order they are read in', () => {
    const [trend] = trendsOf([
      dated('2026-Q1.md', agenda('Review', 20)),
      dated('2025-Q3.md', agenda('Review', 5)),
      dated('2025-Q4.md', agenda('Review', 10)),
    ])
    assert.deepEqual(
      trend!.points.map(({ label }) => label),
      ['2025 Q3', '2025 Q4', '2026 Q1'],
    )
    const scores = trend!.points.map(({ planned }) => planned?.total ?? Number.NaN)
    assert.ok(scores[0]! < scores[1]! && scores[1]! < scores[2]!, scores.join(' '))
    const shares = trend!.points[2]!.shares
    assert.ok(Math.abs(shares.value - 20 / 90) < 1e-9)
  })

  it('bear dates for labels where a quarter has several', () => {
    const [trend] = trendsOf([dated('2026-01-14.md', agenda('Review', 20)), dated('2026-02-11.md', agenda('Review', 20))])
    assert.deepEqual(
      trend!.points.map(({ label }) => label),
      ['2026-01-14', '2026-02-11'],
    )
  })

  it('count the times of minutes, of which nobody says that they were planned, as told by the minutes', () => {
    const [trend] = trendsOf([dated('2026-Q1.md', agenda('Minutes of the review', 20)), dated('2026-Q2.md', agenda('Review', 20))])
    const [minutes, plan] = trend!.points
    assert.equal(minutes!.planned, undefined)
    assert.ok(minutes!.observed?.total !== undefined)
    assert.ok(Math.abs(minutes!.shares.value - 20 / 90) < 1e-9)
    assert.equal(plan!.observed, undefined)
  })

  it('never mix kinds of meetings', () => {
    const trends = trendsOf([
      dated('2026-Q1.md', agenda('Quarterly review', 20)),
      dated('2026-Q2.md', agenda('Supplier review', 20)),
      dated('2026-Q3.md', agenda('Quarterly review', 20)),
    ])
    assert.deepEqual(
      trends.map(({ meeting, points }) => [meeting, points.length]),
      [
        ['internal', 2],
        ['functional', 1],
      ],
    )
  })

  it('join the agenda and the minutes of one meeting', () => {
    const [trend] = trendsOf([
      dated('2026-Q1-minutes.md', held('Minutes', 'planned 20 min, actual 5 min')),
      dated('2026-Q1-agenda.md', agenda('Agenda', 20)),
    ])
    assert.equal(trend!.points.length, 1)
    const [point] = trend!.points
    assert.deepEqual(
      point!.sources.map(({ path }) => path),
      ['2026-Q1-agenda.md', '2026-Q1-minutes.md'],
    )
    assert.ok(point!.planned?.total !== undefined && point!.observed?.total !== undefined)
    assert.ok(Math.abs(point!.shares.value - 5 / 85) < 1e-9, 'the time that was spent counts')
  })

  it('join them where one names the day and the other its quarter', () => {
    const [trend] = trendsOf([
      dated('2026-Q1-agenda.md', agenda('Agenda', 20)),
      dated('2026-02-11-minutes.md', held('Minutes', 'planned 20 min, actual 5 min')),
      dated('2026-05-13-minutes.md', held('Minutes', 'planned 20 min, actual 5 min')),
    ])
    assert.deepEqual(
      trend!.points.map(({ sources }) => sources.length),
      [2, 1],
    )
  })

  it('count items where most of them have no minutes', () => {
    const text =
      '# Agenda\n\n## Agenda\n\n1. Pipeline and bookings (40 min)\n2. New product schedule\n3. Why customers leave us\n4. Supply chain\n'
    const [trend] = trendsOf([dated('2026-Q1.md', text)])
    assert.deepEqual(trend!.points[0]!.shares, { product: 0.25, sales: 0.25, operations: 0.25, value: 0.25 })
  })

  it('tell the share of the whole meeting, as reports of a single one do', () => {
    const source = dated('2026-Q1.md', `${agenda('Review', 20)}4. Any other business (10 min)\n`)
    const [trend] = trendsOf([source])
    const shown = source.review.profile.planned!.shares.find(({ driver }) => driver === 'value')!
    assert.equal(trend!.points[0]!.shares.value, 0.2)
    assert.equal(shown.share, 0.2)
  })

  it('leave two agendas of one day apart', () => {
    const [trend] = trendsOf([dated('a/2026-Q1.md', agenda('Agenda', 20)), dated('b/2026-Q1.md', agenda('Agenda', 20))])
    assert.equal(trend!.points.length, 2)
  })
})

describe('customer topics that are bumped', () => {
  it('are named with the meetings that planned them and those that held them', () => {
    const [trend] = trendsOf([
      dated('2025-Q2.md', held('Minutes', 'planned 20 min, postponed')),
      dated('2025-Q3.md', held('Minutes', 'planned 20 min, postponed')),
      dated('2025-Q4.md', held('Minutes', 'planned 20 min, actual 20 min')),
    ])
    assert.deepEqual(
      trend!.bumped.map(({ text, planned, held, line }) => ({ text, planned, held, line })),
      [{ text: 'Why customers leave us', planned: ['2025 Q2', '2025 Q3', '2025 Q4'], held: ['2025 Q4'], line: 9 }],
    )
  })

  it('are held where the minutes cut their names short', () => {
    const plan = agenda('Agenda', 20).replace('Why customers leave us', 'Voice of the customer: what twelve shippers told us')
    const minutes = held('Minutes', 'planned 20 min, actual 12 min').replace('Why customers leave us', 'Voice of the customer')
    assert.deepEqual(trendsOf([dated('2026-Q1-agenda.md', plan), dated('2026-Q1-minutes.md', minutes)])[0]!.bumped, [])
  })

  it('are none where they had their turn, or where nothing tells', () => {
    const [trend] = trendsOf([
      dated('2025-Q2.md', held('Minutes', 'planned 20 min, actual 20 min')),
      dated('2025-Q3.md', agenda('Agenda', 20)),
    ])
    assert.deepEqual(trend!.bumped, [])
  })

  it('are bumped where the agenda plans them and the minutes do not name them', () => {
    const minutes =
      '# Minutes\n\n1. Pipeline and bookings (planned 40 min, actual 80 min)\n2. New product schedule (planned 30 min, actual 30 min)\n'
    const [trend] = trendsOf([dated('2026-Q1-agenda.md', agenda('Agenda', 20)), dated('2026-Q1-minutes.md', minutes)])
    assert.deepEqual(
      trend!.bumped.map(({ text, held }) => [text, held]),
      [['Why customers leave us', []]],
    )
  })
})

describe('actions from meeting to meeting', () => {
  const call = '- Bo to call ten customers who cancelled, by 1 September\n'

  it('are forgotten where the next agenda names them nowhere', () => {
    const [trend] = trendsOf([
      dated('2025-Q2.md', held('Minutes', 'planned 20 min, actual 20 min', `${call}- Ana to file the trademark renewal by Friday\n`)),
      dated('2025-Q3.md', `${agenda('Agenda', 20)}4. Results of the calls to customers who cancelled (10 min)\n`),
    ])
    assert.deepEqual(
      trend!.forgotten.map(({ action, promised, next }) => [action.text.slice(0, 25), promised, next]),
      [['Ana to file the trademark', '2025 Q2', '2025 Q3']],
    )
  })

  it('are not forgotten where the papers of the next meeting are not here', () => {
    const [trend] = trendsOf([
      dated('2024-Q2.md', held('Minutes', 'planned 20 min, actual 20 min', call)),
      dated('2025-Q3.md', agenda('Agenda', 20)),
    ])
    assert.deepEqual(trend!.forgotten, [])
  })

  it('are not forgotten where the next meeting has a place for them', () => {
    const [trend] = trendsOf([
      dated('2025-Q2.md', held('Minutes', 'planned 20 min, actual 20 min', call)),
      dated('2025-Q3.md', `${agenda('Agenda', 20)}4. Actions from last time (10 min)\n`),
    ])
    assert.deepEqual(trend!.forgotten, [])
  })

  it('are neither forgotten nor carried over once they are done, nor counted twice where agenda and minutes list them', () => {
    const actions = (mark: string): string => `- [${mark}] Bo to call ten customers who cancelled, by 1 September\n`
    const [trend] = trendsOf([
      dated('2025-Q2-agenda.md', `${agenda('Agenda', 20)}\n## Actions\n\n${actions(' ')}`),
      dated('2025-Q2-minutes.md', held('Minutes', 'planned 20 min, actual 20 min', actions(' '))),
      dated('2025-Q3.md', held('Minutes', 'planned 20 min, actual 20 min', actions('x'))),
      dated('2025-Q4.md', agenda('Agenda', 20)),
    ])
    assert.deepEqual([trend!.carried, trend!.forgotten], [[], []])
    const [lost] = trendsOf([
      dated('2025-Q2-agenda.md', `${agenda('Agenda', 20)}\n## Actions\n\n${actions(' ')}`),
      dated('2025-Q2-minutes.md', held('Minutes', 'planned 20 min, actual 20 min', actions(' '))),
      dated('2025-Q3.md', agenda('Agenda', 20)),
    ])
    assert.equal(lost!.forgotten.length, 1)
  })

  it('are carried over where one list after the other has them', () => {
    const list = '- Bo to call the ten customers who cancelled, by 1 December\n'
    const [trend] = trendsOf([
      dated('2025-Q2.md', held('Minutes', 'planned 20 min, actual 20 min', call)),
      dated('2025-Q3.md', held('Minutes', 'planned 20 min, actual 20 min', list)),
      dated('2025-Q4.md', held('Minutes', 'planned 20 min, actual 20 min', list)),
    ])
    assert.deepEqual(
      trend!.carried.map(({ meetings }) => meetings),
      [['2025 Q2', '2025 Q3', '2025 Q4']],
    )
  })
})
