import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseMarkdown } from '../../server/src/core/document/markdown.ts'
import { reparseMarkdown } from '../../server/src/core/document/reparse-markdown.ts'
import { documentText, edited, edits, hostileText, realDocuments } from './markdown-samples.ts'

type Edits = Parameters<typeof edited>[1][]

function assertExact(text: string, edits: Edits): void {
  let current = text
  let markdown = parseMarkdown(text)
  for (const edit of edits) {
    current = edited(current, edit)
    markdown = reparseMarkdown(markdown, current)
    assert.deepStrictEqual(markdown, parseMarkdown(current))
  }
}

describe('reparseMarkdown', () => {
  // These laws also guard the private fields of micromark that labels are put into (see labels.ts).
  it('gives what parsing gives, after any edits of a document', () => {
    fc.assert(fc.property(documentText, edits(8), assertExact), { numRuns: 10 })
  })

  it('gives what parsing gives, after any edits of a short hostile text', () => {
    fc.assert(fc.property(hostileText(40), edits(6), assertExact), { numRuns: 200 })
  })

  it('gives what parsing gives where indented code becomes text, or text code, before a list', () => {
    const insert = (inserted: string) => ({ at: 0, removed: 0, inserted })
    // Behind indented code a list that cannot interrupt text is none, over any number of blank lines.
    for (const rest of ['2) a', '1. \n', '> 2) a', '1. 2) a', '\n\n2) a\n'])
      for (const ending of ['\n', '\r\n']) {
        assertExact(`a\n\n${rest}`.replaceAll('\n', ending), [insert('\t'), insert('x')])
        assertExact(`    a\n\n${rest}`.replaceAll('\n', ending), [insert('x'), insert('# B\n\n')])
      }
  })

  it('gives what parsing gives where an underlined heading starts at the definition before it', () => {
    const insert = (inserted: string) => ({ at: 0, removed: 0, inserted })
    for (const ending of ['\n', '\r\n'])
      for (const text of ['[a]: /t\nb\n---', '[a]: /t\n[b]: /u\nc\n===\n\nd\n'])
        assertExact(text.replaceAll('\n', ending), [insert(ending), insert(ending), insert('x'), insert(`a${ending}${ending}`)])
  })

  it('gives what parsing gives where code by indentation comes to stand right below a quotation', () => {
    for (const insert of ['> ', '> x', '- ', '[^1]: ']) {
      const text = '\r\n\r\n\r\n\ttab line\r\n\ttab line\r\n'
      const edited = text.slice(0, 4) + insert + text.slice(4)
      assert.deepEqual(reparseMarkdown(parseMarkdown(text), edited).tree, parseMarkdown(edited).tree)
    }
  })
  it('gives what parsing gives, after any edits of a real document', function () {
    const documents = realDocuments()
    if (documents === undefined) return this.skip()
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.constantFrom('\n', '\r\n'), edits(3), (text, ending, changes) =>
        assertExact(text.replace(/\r?\n/g, ending), changes),
      ),
      { numRuns: 15 },
    )
  })

  it('gives what parsing gives around what is unreadable', () => {
    const rows = `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(2100)}`
    const crowd = '*a_ '.repeat(300)
    const text = `# A\n\n${crowd}\n\n${'Text.\n\n'.repeat(20)}${rows}\n# B\n\n- ${'> '.repeat(30)}deep\n\nEnd.\n`
    assert.equal(parseMarkdown(text).unreadable.length, 3)
    const edit = fc.record({
      at: fc.constantFrom(0, 0.001, 0.03, 0.058, 0.06, 0.1, 0.5, 0.9, 0.995, 0.999, 1),
      removed: fc.constantFrom(0, 1, 900),
      inserted: fc.constantFrom('', 'x', '\n\n', '\n# C\n\n'),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (changes) => assertExact(text, changes)),
      { numRuns: 3 },
    )
  })

  it('keeps the identity of blocks that did not change', () => {
    for (const ending of ['\n', '\r\n']) {
      const text = Array.from({ length: 200 }, (_, index) => `## Part ${index}\n\nCustomers need *this* and that.\n\n- one\n- two\n\n`)
        .join('')
        .replaceAll('\n', ending)
      const previous = parseMarkdown(text)
      const blocks = [...previous.tree.children]
      const at = text.indexOf('Part 100')
      const next = reparseMarkdown(previous, `${text.slice(0, at)}New${ending}${ending}${text.slice(at)}`)
      const kept = new Set(next.tree.children)
      const lost = blocks.filter((block) => !kept.has(block))
      assert.ok(lost.length >= 1 && lost.length < 8, `${lost.length} blocks were read again`)
    }
  })

  it('returns the same for the same text', () => {
    const markdown = parseMarkdown('# A\n')
    assert.equal(reparseMarkdown(markdown, '# A\n'), markdown)
  })
})
