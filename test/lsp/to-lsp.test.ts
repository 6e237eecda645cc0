import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLineIndex } from '../../server/src/core/base/line-index.ts'
import { agreeOnEncoding, createPositions } from '../../server/src/lsp/to-lsp.ts'

const texts = fc
  .array(fc.constantFrom('a', 'ü', '–', '🌱', '\n', '\r\n', '\r', ' ', '\uFEFF'), { maxLength: 40 })
  .map((parts) => parts.join(''))

describe('positions for LSP', () => {
  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
    it(`lead back to the same offset in ${encoding}`, () => {
      fc.assert(
        fc.property(texts, fc.nat(), (text, seed) => {
          const positions = createPositions(text, createLineIndex(text), encoding)
          const offset = seed % (text.length + 1)
          const there = positions.position(offset)
          const back = positions.offset(there)
          // Inside a character or a line break there is no position of its own: the nearest one counts.
          const inside = /[\uDC00-\uDFFF]/.test(text[offset] ?? '') || (text[offset] === '\n' && text[offset - 1] === '\r')
          assert.equal(back, inside ? back : offset)
          if (!inside) assert.deepEqual(positions.position(back), there)
          assert.ok(back >= 0 && back <= text.length)
        }),
      )
    })
  }

  it('count what Node counts as bytes in UTF-8', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [line = ''] = text.split(/\r\n|\r|\n/)
        const { character } = createPositions(text, createLineIndex(text), 'utf-8').position(line.length)
        assert.equal(character, Buffer.byteLength(line))
      }),
    )
  })

  it('take a position past the end of a line or of the text for its end', () => {
    const positions = createPositions('ab\r\ncd', createLineIndex('ab\r\ncd'), 'utf-16')
    assert.equal(positions.offset({ line: 0, character: 99 }), 2)
    assert.equal(positions.offset({ line: 9, character: 0 }), 6)
  })
})

describe('the encoding of positions', () => {
  it('is the first that the client offers and we know, else UTF-16', () => {
    assert.equal(agreeOnEncoding(undefined), 'utf-16')
    assert.equal(agreeOnEncoding(['utf-7', 'utf-32', 'utf-16']), 'utf-32')
    assert.equal(agreeOnEncoding(['utf-7']), 'utf-16')
  })
})
