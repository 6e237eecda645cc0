import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import type { Change } from '../../server/src/core/what-if/change.ts'
import { whatIf } from '../../server/src/core/what-if/what-if.ts'

const engine = createEngine({ ...resolveConfig(), kinds: [{ glob: '**', kind: 'qbr' }] })

/** What changes make of an agenda, or why they are refused. */
function changed(text: string, ...changes: readonly Change[]): string {
  const result = whatIf(engine, engine.read(text, { path: 'review.md' }), changes)
  return 'refused' in result ? `refused: ${result.refused}` : result.text
}

const swap = (item: number, other: number): Change => ({ kind: 'swap', item, with: other })
const set = (item: number, minutes: number): Change => ({ kind: 'set', item, minutes })
const give = (to: number, from: number, minutes: number): Change => ({ kind: 'transfer', to, from, minutes })
const move = (item: number, before?: number): Change => ({ kind: 'move', item, before })

describe('changing an agenda in its own notation', () => {
  it('keeps numbers at their places and takes along what stands below an item', () =>
    assert.equal(
      changed(
        '# Review\n\n9. Sales (20 min, Bo)\n   - funnel\n   - orders\n10. Why members left (10 min)\n11. Stock (5 min)\n',
        swap(0, 1),
      ),
      '# Review\n\n9. Why members left (10 min)\n10. Sales (20 min, Bo)\n    - funnel\n    - orders\n11. Stock (5 min)\n',
    ))

  it('lets clock times flow on from the beginning, and keeps pauses where they are', () =>
    assert.equal(
      changed(
        '# Review\n\n## Agenda\n\n- 9:00–9:20 Sales\n- 9:20–9:30 Why members left\n- 9:45–10:00 Stock\n- 10:00–10:10 Close\n',
        move(2, 0),
        give(1, 0, 5),
      ),
      '# Review\n\n## Agenda\n\n- 9:00–9:15 Stock\n- 9:15–9:30 Sales\n- 9:45–10:00 Why members left\n- 10:00–10:10 Close\n',
    ))

  it('moves the starts of all that follows, and the end', () =>
    assert.equal(
      changed('# Review\n\n## Agenda\n\n11:30 am Sales\n11:50 am Why members left\n12:10 pm Stock\n12:30 pm End\n', set(1, 30)),
      '# Review\n\n## Agenda\n\n11:30 am Sales\n11:50 am Why members left\n12:20 pm Stock\n12:40 pm End\n',
    ))

  it('keeps the columns of a table below each other, and sums anew', () =>
    assert.equal(
      changed(
        '# Review\n\n| # | Topic            | Min | Running total |\n|---|------------------|-----|---------------|\n| 1 | Sales            | 20  | 20            |\n| 2 | Why members left | 9   | 29            |\n| 3 | Stock            | 10  | 39            |\n|   | Total            | 39  |               |\n',
        move(1, 0),
        set(1, 100),
      ),
      '# Review\n\n| # | Topic            | Min | Running total |\n|---|------------------|-----|---------------|\n| 1 | Why members left | 100 | 100           |\n| 2 | Sales            | 20  | 120           |\n| 3 | Stock            | 10  | 130           |\n|   | Total            | 130 |               |\n',
    ))

  it('keeps words for lengths where there are some', () =>
    assert.equal(
      changed('# Review\n\n- Sales, half an hour\n- Why members left, 1 hour\n- Stock, 20 minutes\n', set(0, 45), set(1, 90), set(2, 1)),
      '# Review\n\n- Sales, three quarters of an hour\n- Why members left, 1.5 hours\n- Stock, 1 minute\n',
    ))

  it('moves whole sections, with their sub-numbers and the label of their time', () =>
    assert.equal(
      changed(
        '# Review\n\n## 1. Sales\n\n**Time:** 20 minutes\n\n### 1.1 Funnel\n\nText.\n\n---\n\n## 2. Why members left\n\n**Time:** 10 minutes\n',
        swap(0, 1),
        set(1, 15),
      ),
      '# Review\n\n## 1. Why members left\n\n**Time:** 15 minutes\n\n---\n\n## 2. Sales\n\n**Time:** 20 minutes\n\n### 2.1 Funnel\n\nText.\n',
    ))

  it('adds an item that takes its minutes from the one behind it', () => {
    const add: Change = { kind: 'add', before: 1, minutes: 10, text: 'What members told us' }
    assert.equal(
      changed(
        '# Review\n\n| # | Time      | Topic | Lead | Min |\n|---|-----------|-------|------|-----|\n| 1 | 9:00–9:10 | Stock | Ana  | 10  |\n| 2 | 9:10–9:40 | Sales | Bo   | 30  |\n| 3 | 9:40–9:50 | Close | Cy   | 10  |\n',
        add,
      ),
      '# Review\n\n| # | Time      | Topic                | Lead | Min |\n|---|-----------|----------------------|------|-----|\n| 1 | 9:00–9:10 | Stock                | Ana  | 10  |\n| 2 | 9:10–9:20 | What members told us |      | 10  |\n| 3 | 9:20–9:40 | Sales                | Bo   | 20  |\n| 4 | 9:40–9:50 | Close                | Cy   | 10  |\n',
    )
    assert.equal(
      changed('# Review\n\n1. Stock (5 min, Ana)\n2. **Sales** (30 min, Bo)\n   - funnel\n3. Close (5 min)\n', add),
      '# Review\n\n1. Stock (5 min, Ana)\n2. **What members told us** (10 min)\n3. **Sales** (20 min, Bo)\n   - funnel\n4. Close (5 min)\n',
    )
    assert.equal(
      changed(
        '# Review\n\n## 1. Stock\n\n**Time:** 5 minutes\n\n## 2. Sales\n\n**Time:** 30 minutes\n\n### 2.1 Funnel\n\n## 3. Close\n\n**Time:** 5 minutes\n',
        add,
      ),
      '# Review\n\n## 1. Stock\n\n**Time:** 5 minutes\n\n## 2. What members told us\n\n**Time:** 10 minutes\n\n## 3. Sales\n\n**Time:** 20 minutes\n\n### 3.1 Funnel\n\n## 4. Close\n\n**Time:** 5 minutes\n',
    )
  })

  it('leaves out that an item is held only if time permits', () => {
    for (const words of [' (if time permits)', ', if there is time', ' – time permitting'])
      assert.equal(
        changed(`# Review\n\n- Sales (20 min)\n- Why members left (10 min)${words}\n- Stock (5 min)\n`, { kind: 'secure', item: 1 }),
        '# Review\n\n- Sales (20 min)\n- Why members left (10 min)\n- Stock (5 min)\n',
      )
    assert.equal(
      changed('# Review\n\n- Sales (20 min)\n- Why members left (10 min, optional)\n- Stock (5 min)\n', { kind: 'secure', item: 1 }),
      '# Review\n\n- Sales (20 min)\n- Why members left (10 min)\n- Stock (5 min)\n',
    )
  })

  it('refuses what the notation cannot carry, and says why', () => {
    const ranges = '# Review\n\n- Sales (20-30 minutes)\n- Why members left (10 minutes)\n- Stock (5 minutes)\n'
    assert.match(changed(ranges, set(0, 40)), /^refused: The time of “Sales”/)
    assert.match(
      changed('# Review\n\n## Agenda\n\n1. Sales\n2. Why members left\n3. Stock\n', set(1, 10)),
      /^refused: How long “Why members left” takes/,
    )
    assert.match(changed(ranges, give(0, 2, 5)), /^refused: “Stock” cannot take 0 minutes/)
  })

  it('leaves a meeting that has been held alone', () =>
    assert.match(
      changed('# Minutes\n\n1. Sales (planned 20 min, actual 30 min)\n2. Stock (planned 20 min, actual 10 min)\n', swap(0, 1)),
      /^refused: The meeting has been held/,
    ))
})
