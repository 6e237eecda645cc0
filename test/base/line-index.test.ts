import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLineIndex } from '../../server/src/core/base/line-index.ts'

describe('the line index', () => {
  it('counts lines and columns from 1, in UTF-16 code units', () => {
    const lines = createLineIndex('a\n😀b\r\nc\rd')
    assert.deepEqual(lines.position(0), { line: 1, column: 1 })
    assert.deepEqual(lines.position(4), { line: 2, column: 3 })
    assert.deepEqual(lines.position(7), { line: 3, column: 1 })
    assert.deepEqual(lines.position(9), { line: 4, column: 1 })
    assert.equal(lines.lineCount, 4)
  })

  it('does not count a byte order mark', () => {
    const lines = createLineIndex('\ufeffab\ncd')
    assert.deepEqual(lines.position(0), { line: 1, column: 1 })
    assert.deepEqual(lines.position(1), { line: 1, column: 1 })
    assert.deepEqual(lines.position(2), { line: 1, column: 2 })
    assert.deepEqual(lines.position(4), { line: 2, column: 1 })
  })

  it('finds the way back from any offset', () => {
    const character = fc.constantFrom('a', '\n', '\r', '\r\n', '😀', ' ')
    fc.assert(
      fc.property(fc.array(character), fc.nat(), (characters, seed) => {
        const text = characters.join('')
        const offset = seed % (text.length + 1)
        const lines = createLineIndex(text)
        const { line, column } = lines.position(offset)
        assert.equal(lines.lineStart(line) + column - 1, offset)
      }),
    )
  })
})
