import assert from 'node:assert/strict'
import fc from 'fast-check'
import { countLeading } from '../../server/src/core/base/count-leading.ts'
import { overlaps } from '../../server/src/core/base/overlaps.ts'

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }))

describe('many spans', () => {
  it('say as one by one whether any of them overlaps another', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, asked) => {
        assert.equal(
          overlaps(spans)(asked),
          spans.some(({ start, end }) => start < asked.end && asked.start < end),
        )
      }),
    )
  })

  it('are counted up to the first that holds something no more, in few steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (numbers, limit) => {
        let steps = 0
        const sorted = numbers.toSorted((a, b) => a - b)
        const found = countLeading(sorted, (one) => {
          steps += 1
          return one < limit
        })
        assert.equal(found, sorted.filter((one) => one < limit).length)
        assert.ok(steps <= Math.log2(sorted.length + 1) + 1)
      }),
    )
  })
})
