import assert from 'node:assert/strict'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { agendaItems } from '../../server/src/core/facts/review/agenda-items.ts'
import { agendaLines } from '../../server/src/core/facts/review/agenda-lines.ts'
import { reviewAnalysis } from './read-agenda.ts'

const meetingsOf = (text: string): readonly (readonly [string, number | undefined, number])[] => {
  const { items, meetings } = agenda(reviewAnalysis(text))
  return meetings.map(({ name, length }, index) => [name, length, items.filter(({ meeting }) => meeting === index).length] as const)
}

describe('the meetings of a document', () => {
  it('are one where parts of the day have a list each', () => {
    assert.deepEqual(
      meetingsOf(`# Board day

Duration: 6 hours

## Morning

- Results (60 min)
- Customers (90 min)

## Afternoon

- Stock (60 min)
- Roadmap (90 min)
`),
      [['Board day', 360, 4]],
    )
    assert.deepEqual(
      meetingsOf(`# Quarterly review

## Block 1: Looking back (45 min)

- Results (20 min)
- Customers lost (25 min)

## Block 2: Looking ahead (30 min)

- Stock (10 min)
- Roadmap (20 min)
`),
      [['Quarterly review', 75, 4]],
    )
  })

  it('are as many as the rhythms that have an agenda', () =>
    assert.deepEqual(
      meetingsOf(`# How we meet

## Weekly leadership meeting (60 min)

- Numbers (20 min)
- Complaints (40 min)

## Monthly review (2 hours)

### Agenda

1. Results (60 min)
2. Customers (60 min)

## Quarterly planning

### Agenda

1. Goals (90 min)
2. Budget (60 min)
`),
      [
        ['Weekly leadership meeting', 60, 2],
        ['Monthly review', 120, 2],
        ['Quarterly planning', undefined, 2],
      ],
    ))

  it('are one without a name where nothing names it', () =>
    assert.deepEqual(meetingsOf('- Results (20 min)\n- Customers (20 min)\n- Stock (10 min)\n'), [['', undefined, 3]]))
})

describe('the line that an item’s time stands in', () => {
  const timeLines = (text: string): readonly (string | undefined)[] => {
    const analysis = reviewAnalysis(text)
    const lines = agendaLines(analysis)
    return agendaItems(analysis).items.map(({ timeLine }) => {
      const span = lines[timeLine ?? -1]?.span
      return span === undefined ? undefined : text.slice(span.start, span.end)
    })
  }

  it('is its own, or one below it', () => {
    assert.deepEqual(timeLines('# Review\n\n- Results (5 min)\n- Customers (10 min)\n- Close\n'), [
      'Results (5 min)',
      'Customers (10 min)',
      undefined,
    ])
    assert.deepEqual(timeLines('# Review\n\n## Results\n\nSuggested time: 5 minutes\n\n## Customers\n\nTime: 10 min\n'), [
      'Suggested time: 5 minutes',
      'Time: 10 min',
    ])
  })

  it('is that of the heading which repeats a line without a time', () =>
    assert.deepEqual(
      timeLines(
        '# Review\n\n## Agenda\n\n1. Our results\n2. Lost customers\n3. New stock\n\n## Our results (5 min)\n\nText.\n\n## Lost customers (20 min)\n\nText.\n\n## New stock (5 min)\n\nText.\n',
      ),
      ['Our results (5 min)', 'Lost customers (20 min)', 'New stock (5 min)'],
    ))
})
