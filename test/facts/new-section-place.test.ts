import assert from 'node:assert/strict'
import { runRule } from '../run-rule.ts'

/** The text after the first fix of missing-listening. */
function mended(text: string): string {
  const [edit] = runRule('missing-listening', text, 'strategy')[0]!.fixes[0]!.edits
  return text.slice(0, edit!.span.start) + edit!.text + text.slice(edit!.span.end)
}
const headings = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.startsWith('#'))

describe('where a missing section is inserted', () => {
  it('stands at the end, at the level of the main sections', () => {
    const text = mended('# Plan\n\n## Roof\n\nMay.\n\n## Lease\n\nEnds in 2031.\n\n### Notice\n\nA year.\n')
    assert.deepEqual(headings(text), ['# Plan', '## Roof', '## Lease', '### Notice', '## How we listen'])
    assert.ok(text.includes('A year.\n\n## How we listen\n\n'))
  })

  it('follows documents whose main sections are of the first level', () => {
    assert.deepEqual(headings(mended('# Roof\n\nMay.\n\n# Lease\n\nEnds in 2031.\n')).at(-1), '# How we listen')
  })

  it('stands before appendices and references', () => {
    const text = mended('# Plan\n\n## Roof\n\nMay.\n\n## Appendix A: drawings\n\nNone.\n\n## References\n\nNone.\n')
    assert.deepEqual(headings(text), ['# Plan', '## Roof', '## How we listen', '## Appendix A: drawings', '## References'])
    assert.ok(/\n\n## Appendix A/.test(text))
  })

  it('keeps blank lines and Windows line ends as they are', () => {
    const text = mended('# Plan\r\n\r\nThe roof in May.')
    assert.ok(text.startsWith('# Plan\r\n\r\nThe roof in May.\r\n\r\n## How we listen\r\n'))
    assert.equal(/[^\r]\n/.test(text), false)
  })

  it('silences the finding that offered it once it is filled in', () => {
    const text = mended('# Plan\n\n## Roof\n\nMay.\n').replace('[each month]', 'each month')
    assert.deepEqual(runRule('missing-listening', text, 'strategy'), [])
  })
})
