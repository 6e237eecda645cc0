import assert from 'node:assert/strict'
import type { Finding, FindingPlace } from '../../server/src/core/base/finding.ts'
import { mostRelated } from '../../server/src/core/base/most-related.ts'
import { findingsAbout } from '../../server/src/core/compare/findings-about.ts'

const said = { severity: 'hint', related: [], fixes: [] } as const
const span = (start: number) => ({ start, end: start + 4 })

function place(start: number, rest: Partial<FindingPlace> = {}): FindingPlace {
  return { ...said, span: span(start), message: `Look at ${start}.`, also: `Also ${start}.`, ...rest }
}

function finding(starts: readonly number[], rest: Partial<Finding> = {}): Finding {
  const places = starts.map((start) => place(start))
  const { also: _, ...first } = places[0]!
  return { rule: 'a-rule', scope: 'sentence', ...first, ...(places.length > 1 && { places }), ...rest }
}

describe('findings about some of their places', () => {
  it('are the same objects where nothing is left out', () => {
    const all = [finding([1, 20]), finding([30])]
    const left = findingsAbout(all, () => true)
    assert.ok(left.every((one, at) => one === all[at]))
  })

  it('are led by the first that is left, and stand in the order of the text', () => {
    const left = findingsAbout(
      [finding([1, 50, 70]), finding([30]), finding([30], { rule: 'A-rule' }), finding([60])],
      ({ span: { start } }) => start > 1 && start < 60,
    )
    assert.deepEqual(
      left.map(({ rule, span: { start }, message, related, places }) => [rule, start, message, related.length, places?.length]),
      [
        ['A-rule', 30, 'Look at 30.', 0, undefined],
        ['a-rule', 30, 'Look at 30.', 0, undefined],
        ['a-rule', 50, 'Look at 50.', 0, undefined],
      ],
    )
  })

  it('name the others that are left, as many as are shown, before what bears the first one out', () => {
    const prompt = { words: 'Why?' } as unknown as NonNullable<FindingPlace['prompt']>
    const bearing = { span: span(900), message: 'It rests on this.' }
    const places = [place(1), place(10, { related: [bearing] }), place(20, { prompt }), place(30)]
    const [one] = findingsAbout([finding([1], { places })], ({ span: { start } }) => start > 1)
    assert.deepEqual(one?.related, [{ span: span(20), message: 'Also 20.', prompt }, { span: span(30), message: 'Also 30.' }, bearing])
    assert.equal(one?.places?.length, 3)
    const many = Array.from({ length: mostRelated + 5 }, (_, at) => at * 10)
    assert.equal(findingsAbout([finding(many)], ({ span: { start } }) => start > 0)[0]?.related.length, mostRelated)
  })

  it('stand by where they begin, and then by where they end', () => {
    const of = (start: number, end: number) => finding([start], { span: { start, end } })
    const left = findingsAbout([of(20, 21), of(0, 90), of(0, 10), of(5, 30)], () => true)
    assert.deepEqual(
      left.map((one) => [one.span.start, one.span.end]),
      [
        [0, 10],
        [0, 90],
        [5, 30],
        [20, 21],
      ],
    )
  })

  it('are none where no place is left', () => {
    assert.deepEqual(
      findingsAbout([finding([1, 2])], () => false),
      [],
    )
  })
})
