import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseMarkdown } from '../../server/src/core/document/markdown.ts'
import { documentText, hostileText, realDocuments } from './markdown-samples.ts'

const remark = unified().use(remarkParse).use(remarkGfm)
const remarkWithFrontMatter = remark().use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const frontMatter = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))??\1[ \t]*(?:[\r\n]|$)/

/**
 * The whole text through remark at once. remark's offsets leave out a byte order mark, and where front matter is opened and never
 * closed it overlooks the containers of the whole document, so it is not asked to look for it there.
 */
function reference(text: string): Root {
  const tree = (frontMatter.test(text) ? remarkWithFrontMatter : remark()).parse(text)
  if (text.charCodeAt(0) === 0xfeff) {
    visit(tree, ({ position }) => {
      if (position === undefined) return
      position.start.offset! += 1
      position.end.offset! += 1
    })
    tree.position!.start.offset = 0
  }
  // A box behind an empty list item is no task, yet the GFM extension ticks the root for it.
  if ('checked' in tree) delete tree.checked
  return tree
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node)
  if ('children' in node) for (const child of node.children) visit(child, see)
}

/** The text that is left in a tree. */
function textOf(tree: Root): string {
  let text = ''
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value
  })
  return text
}

const before = '# Before\n\nA *plan* for customers, see [it].\n\n'
const after = '\n\n## After\n\nAnother **plan**.\n\n[it]: /plan\n'

describe('parseMarkdown', () => {
  it('gives the tree that remark gives, for documents', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const { tree, unreadable } = parseMarkdown(text)
        assert.deepStrictEqual(tree, reference(text))
        assert.deepStrictEqual(unreadable, [])
      }),
      { numRuns: 15 },
    )
  })

  it('reads a box behind an empty item as remark does', () => {
    for (const text of ['*\n[ ] a', '1.\r[x] b']) assert.deepStrictEqual(parseMarkdown(text).tree, reference(text))
  })

  it('gives the tree that remark gives, for short hostile texts', () => {
    fc.assert(
      fc.property(hostileText(14), (text) => assert.deepStrictEqual(parseMarkdown(text).tree, reference(text))),
      { numRuns: 1000 },
    )
  })

  it('gives the tree that remark gives where one stretch ends and the next begins', () => {
    fc.assert(
      fc.property(fc.array(hostileText(8), { minLength: 3, maxLength: 5 }), fc.constantFrom('\n', '\n\n'), (parts, between) => {
        const filler = 'Customers buy what helps them.\n\n- one\n- two\n\n'.repeat(90)
        const text = parts.join(between + filler)
        assert.deepStrictEqual(parseMarkdown(text).tree, reference(text))
      }),
      { numRuns: 6 },
    )
  })

  it('gives the tree that remark gives for real documents, and reads all of them', function () {
    const documents = realDocuments()
    if (documents === undefined) return this.skip()
    for (const [index, text] of documents.entries()) {
      const { tree, unreadable } = parseMarkdown(text)
      assert.deepStrictEqual(unreadable, [])
      if (index % 25 === 0) assert.deepStrictEqual(tree, reference(text))
    }
  })

  it('gives the tree that remark gives, for texts that begin plainly', () => {
    fc.assert(
      fc.property(fc.constantFrom('Customers ', '## ', '- a ', '1. ', '| a | b |\n|---|:-:|\n| '), hostileText(8), (start, text) =>
        assert.deepStrictEqual(parseMarkdown(start + text).tree, reference(start + text)),
      ),
      { numRuns: 1000 },
    )
  })

  it('counts a byte order mark in offsets', () => {
    const { tree, text } = parseMarkdown('\ufeff# Plan\r\n\r\nText')
    const [heading, paragraph] = tree.children
    assert.equal(text.slice(heading!.position!.start.offset, heading!.position!.end.offset), '# Plan')
    assert.equal(text.slice(paragraph!.position!.start.offset, paragraph!.position!.end.offset), 'Text')
  })

  it('takes a reference for one wherever its definition stands', () => {
    const filler = 'Customers buy what helps them.\n\n'.repeat(1000)
    const { tree } = parseMarkdown(`See [it].\n\n${filler}\`\`\`\n[code]: /code\n\`\`\`\n\nNot [code].\n\n${filler}[it]: /plan\n`)
    const references: string[] = []
    visit(tree, (node) => {
      if (node.type === 'linkReference') references.push(node.identifier)
    })
    assert.deepStrictEqual(references, ['it'])
  })

  it('finds front matter that is longer than a stretch', () => {
    const { tree } = parseMarkdown(`---\n${'key: value\n\n'.repeat(2000)}---\n\nText\n`)
    assert.deepStrictEqual(
      tree.children.map(({ type }) => type),
      ['yaml', 'paragraph'],
    )
  })

  describe('of hostile text', () => {
    const hostile: Record<string, readonly [text: string, reason: RegExp | undefined]> = {
      'a run of brackets': ['['.repeat(25_000) + ']'.repeat(25_000), /500 marks/],
      'links that never end': ['[a]('.repeat(12_500), /500 marks/],
      'crossed emphasis': ['*a_ '.repeat(12_500), /500 marks/],
      'words split by emphasis': ['a**b'.repeat(12_500), /500 marks/],
      'strikes that never end': ['~~a'.repeat(16_000), /500 marks/],
      'comments that never end': ['a <!--'.repeat(8_000), /500 marks/],
      'a table of 100,000 rows': [`| a | b | c |\n| - | - | - |\n${'| 1 | 2 | 3 |\n'.repeat(100_000)}`, /table of more than 2,000 rows/],
      'a paragraph of 50,000 lines': ['abcde\n'.repeat(50_000), /paragraph of more than 2,000 lines/],
      'a list of 50,000 items': ['- customers\n'.repeat(50_000), /list of more than 2,000 lines/],
      'a list of 50,000 loose items': ['- customers\n\n'.repeat(50_000), /list of more than 2,000 lines/],
      'a quotation that goes on lazily': [`> a\n${'customers\n'.repeat(20_000)}`, /quotation of more than 2,000 lines/],
      'quotations in quotations': [`${'>'.repeat(50_000)} a`, /nested more than 16 deep/],
      'lists in lists on one line': [`${'- '.repeat(25_000)}a`, /nested more than 16 deep/],
      'lists in lists by indentation': [
        Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
        /nested more than 16 deep/,
      ],
      'footnotes in footnotes': ['[^a]: '.repeat(8_000), /nested more than 16 deep/],
      'a paragraph of 394 kB on one line': ['Customers buy what helps them. '.repeat(12_700), undefined],
      'footnotes by thousands': [Array.from({ length: 2_000 }, (_, index) => `a[^${index}]\n\n[^${index}]: note\n\n`).join(''), undefined],
      'definitions by thousands': [Array.from({ length: 3_000 }, (_, index) => `[a${index}]\n\n[a${index}]: /url\n\n`).join(''), undefined],
      'headings by thousands': ['a\n=\n'.repeat(3_000), undefined],
      'code of 5,000 lines': [`\`\`\`\n${'| - [a] * b <\n'.repeat(5_000)}\`\`\``, undefined],
    }
    for (const [name, [text, reason]] of Object.entries(hostile)) {
      it(`reads what stands around ${name}`, () => {
        const { tree, unreadable } = parseMarkdown(before + text + after)
        if (reason === undefined) assert.deepStrictEqual(unreadable, [])
        else {
          assert.equal(unreadable.length, 1)
          assert.match(unreadable[0]!.reason, reason)
          const { start, end } = unreadable[0]!.span
          assert.equal(start, before.length)
          assert.ok(end >= start + text.trimEnd().length && end <= start + text.length)
          assert.equal(textOf(tree), textOf(reference(before + after)))
        }
        const rest = reference(after)
        assert.deepStrictEqual(tree.children.slice(0, 2), reference(before + after).children.slice(0, 2))
        assert.deepStrictEqual(
          tree.children.slice(-rest.children.length).map(({ type }) => type),
          rest.children.map(({ type }) => type),
        )
      })
    }

    it('leaves out one crowded cell of a table', () => {
      const text = `| Need | Links |\n| --- | --- |\n| Time | ${'[a] '.repeat(600)}|\n| Trust | few |\n`
      const { tree, unreadable } = parseMarkdown(text)
      assert.equal(textOf(tree), 'NeedLinksTimeTrustfew')
      assert.equal(text.slice(unreadable[0]!.span.start, unreadable[0]!.span.end).includes('[a] [a]'), true)
    })

    it('reads separators of spaced dashes', () => {
      assert.deepStrictEqual(parseMarkdown(`a\n\n${'- '.repeat(60)}\n\nb\n`).unreadable, [])
    })

    it('reads the first four million characters', () => {
      const { tree, unreadable } = parseMarkdown(`${'a'.repeat(999_998)}\n\n`.repeat(5))
      assert.equal(tree.children.length, 5)
      assert.deepStrictEqual(unreadable[0]!.span, { start: 4_000_000, end: 4_999_998 })
      assert.match(
        unreadable[0]!.reason,
        /^the document has \d,\d{3},\d{3} characters, and nothing is read after the first 4,000,000; split/,
      )
    })
  })
})
