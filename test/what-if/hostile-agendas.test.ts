import assert from 'node:assert/strict'
import fc from 'fast-check'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import type { Change } from '../../server/src/core/what-if/change.ts'
import { suggestions } from '../../server/src/core/what-if/suggestions.ts'
import { whatIf } from '../../server/src/core/what-if/what-if.ts'

const engine = createEngine({ ...resolveConfig(), kinds: [{ glob: '**', kind: 'qbr' }] })

const rows = fc.array(
  fc.constantFrom(
    '| Roadmap  | 30 min | Ann  |',
    '| Pipeline | 30 mins',
    '| Pipeline | 30 min |',
    '| Delivery | 20 min | Bo \\| Cy |',
    '| Why customers left us | 10 min | Bob | later |',
    '| Churn    | 10 min | Bob  |',
    '|',
    '> | Stock  | 15 min | Di   |',
    '  Welcome (5 min)',
    '',
  ),
  { minLength: 3, maxLength: 8 },
)

const changesOf = (count: number): readonly Change[] =>
  Array.from({ length: count }, (_, item): readonly Change[] => [
    { kind: 'move', item, before: 0 },
    { kind: 'set', item, minutes: 125 },
    { kind: 'swap', item, with: (item + 1) % count },
    { kind: 'transfer', to: item, from: (item + 1) % count, minutes: 5 },
    { kind: 'add', before: item, minutes: 5, text: 'What we promised customers last time' },
    { kind: 'secure', item },
  ]).flat()

describe('an agenda in a table that is not one everywhere', () => {
  it('is changed or left alone, whichever of its rows end early', () => {
    let made = 0
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const table = ['# Quarterly business review', '', '| Item     | Time   | Lead |', '|----------|--------|------|', ...lines, '']
        const reading = engine.read(table.join(eol), { path: 'review.md' })
        suggestions(engine, reading)
        for (const change of changesOf(reading.review?.agenda.items.length ?? 0)) {
          const result = whatIf(engine, reading, [change])
          if (!('refused' in result)) made += 1
        }
      }),
      { numRuns: 15, seed: 20_261_122 },
    )
    assert.ok(made > 100, `${made} changes were made`)
  })

  it('takes an item more where a row has no pipe at its end', () => {
    const text =
      '# Quarterly business review\n\n| Item     | Time   | Lead |\n|----------|--------|------|\n| Roadmap  | 30 min | Ann  |\n| Pipeline | 30 mins\n| Churn    | 10 min | Bob  |\n'
    const result = whatIf(engine, engine.read(text, { path: 'review.md' }), [
      { kind: 'add', before: 0, minutes: 10, text: 'What we promised customers last time' },
    ])
    assert.ok(!('refused' in result))
    assert.equal(result.text.split('\n').filter((line) => line.includes('|')).length, 6)
  })
})
