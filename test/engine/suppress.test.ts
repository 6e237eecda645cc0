import assert from 'node:assert/strict'
import type { Finding } from '../../server/src/core/base/finding.ts'
import { createLineIndex } from '../../server/src/core/base/line-index.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { suppress } from '../../server/src/core/engine/suppress.ts'

/** The words marked `fault` in `text` that still speak, by their line, when rule `a` finds each of them. */
function speaking(text: string): readonly number[] {
  const lines = createLineIndex(text)
  const findings: Finding[] = [...text.matchAll(/fault/g)].map(({ index }) => ({
    rule: 'a',
    severity: 'warning',
    scope: 'sentence',
    message: '',
    span: { start: index, end: index + 5 },
    related: [],
    fixes: [],
  }))
  return suppress(findings, readDocument(text).directives, text, lines).map(({ span }) => lines.position(span.start).line)
}

describe('directives', () => {
  it('silence the next line only, over blank lines', () => {
    assert.deepEqual(speaking('<!-- outside-in-disable-next-line a -- why -->\n\nfault\n\nfault\n'), [5])
  })
  it('silence from disable to enable', () => {
    assert.deepEqual(speaking('fault\n\n<!-- outside-in-disable a -->\n\nfault\n\n<!-- outside-in-enable a -->\n\nfault\n'), [1, 9])
  })
  it('silence the file from anywhere in it', () => {
    assert.deepEqual(speaking('fault\n\n<!-- outside-in-disable-file a -- agreed -->\n'), [])
  })
  it('silence a further place of a finding and leave the others', () => {
    const text = 'fault\n\n<!-- outside-in-disable-next-line a -- agreed -->\n\nfault\n\nfault\n'
    const lines = createLineIndex(text)
    const [span, ...others] = [...text.matchAll(/fault/g)].map(({ index }) => ({ start: index, end: index + 5 }))
    const related = others.map((other) => ({ span: other, message: '' }))
    const finding: Finding = { rule: 'a', severity: 'warning', scope: 'sentence', message: '', span: span!, related, fixes: [] }
    const [left] = suppress([finding], readDocument(text).directives, text, lines)
    assert.deepEqual(left, { ...finding, related: related.slice(1) })
  })
  it('leave other rules alone, and without a name silence all', () => {
    assert.deepEqual(speaking('<!-- outside-in-disable b -->\n\nfault\n'), [3])
    assert.deepEqual(speaking('<!-- outside-in-disable -->\n\nfault\n'), [])
  })
})
