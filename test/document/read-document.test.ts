import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Document } from '../../server/src/core/document/document.ts'
import { locate, locatePassage } from '../../server/src/core/document/locate.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'

/** What each word of the prose reads, and what stands at its place in the source. */
function wordsAndSources(document: Document): readonly (readonly [string, string])[] {
  return document.sentences.flatMap((sentence) =>
    sentence.reading.words.map((word) => {
      const span = locate(sentence, word.start, word.end)
      return [word.text, document.text.slice(span.start, span.end)] as const
    }),
  )
}

/** Markdown put together from pieces in which every word stands in the source as it reads. */
const markdown = fc
  .array(
    fc.constantFrom(
      'Members get paid on **Fridays**, not later.\n',
      '# Who *we* serve\n',
      '\n',
      '\n\n',
      '- a first point\n',
      '  - nested [point](https://example.com/a_b "title") here\n',
      '3. numbered `code span` item\n',
      '> quoted words\nlazy line\n',
      '> > deeper\n> still\n',
      '| Aim | Owner |\n|---|---|\n| grow ~~fast~~ | Ana |\n',
      '```\ncode line\n```\n',
      '    indented code\n',
      'hard  \nbreak \\\nagain\n',
      '<!-- outside-in-disable-next-line x -- because -->\n',
      'text <b>bold</b> and ![alt](x.png) end.\n',
      'Footnote[^1] here.\n\n[^1]: The note.\n',
      '***\n',
      'mail ana@example.com or www.example.com now\n',
      '- [ ] open box\n',
      '\ttab line\n',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
  .chain((text) => fc.constantFrom(text, text.replaceAll('\n', '\r\n')))

describe('reading a document', () => {
  it('finds every word where it stands', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const [word, source] of wordsAndSources(readDocument(text))) assert.equal(source, word)
      }),
      { numRuns: 300 },
    )
  })

  it('reads through character references and escapes', () => {
    const document = readDocument('Caf&eacute; owners pay \\$5 &amp; more, we&rsquo;ll see\\*.\n')
    assert.deepEqual(
      document.sentences.map((sentence) => sentence.reading.text),
      ['Café owners pay $5 & more, we’ll see*.'],
    )
    assert.deepEqual(wordsAndSources(document).slice(0, 4), [
      ['Café', 'Caf&eacute;'],
      ['owners', 'owners'],
      ['pay', 'pay'],
      ['$5', '\\$5'],
    ])
  })

  it('keeps lists, tables, quotations and code apart', () => {
    const document = readDocument('1. one\n   - two\n\n| a | b |\n|---|---|\n| c | d |\n\n> said\n\n```sh\nrun it\n```\n')
    const seen = document.passages.map(({ reading }) => [
      reading.role,
      reading.text,
      reading.item?.depth ?? reading.cell?.row ?? 0,
      reading.quoted,
    ])
    assert.deepEqual(seen, [
      ['item', 'one', 1, false],
      ['item', 'two', 2, false],
      ['cell', 'a', 0, false],
      ['cell', 'b', 0, false],
      ['cell', 'c', 1, false],
      ['cell', 'd', 1, false],
      ['paragraph', 'said', 0, true],
      ['code', 'run it', 0, false],
    ])
    assert.equal(document.passages[1]?.reading.item?.parent, 0)
    const code = locatePassage(document.passages[7]!)
    assert.equal(document.text.slice(code.start, code.end), 'run it')
  })

  it('nests sections by the depth of their headings', () => {
    const document = readDocument('intro\n\n# A\n\n## B\n\ntext\n\n### C\n\n# D\n')
    assert.deepEqual(
      document.sections.map((section) => [
        section.title,
        section.depth,
        section.parent?.title,
        document.text.slice(section.span.start, section.span.end).split('\n')[0],
      ]),
      [
        ['', 0, undefined, 'intro'],
        ['A', 1, '', '# A'],
        ['B', 2, 'A', '## B'],
        ['C', 3, 'B', '### C'],
        ['D', 1, '', '# D'],
      ],
    )
    assert.equal(document.sections[1]?.span.end, document.text.indexOf('# D'))
  })

  it('reads front matter without running anything in it', () => {
    const document = readDocument('---\nkind: Strategy\ntemplate: true\ncustomer: [members, growers]\n---\n# A\n')
    assert.deepEqual(document.frontMatter, {
      kind: 'strategy',
      meeting: undefined,
      template: true,
      title: undefined,
      date: undefined,
      customer: ['members', 'growers'],
      company: [],
      product: [],
    })
    assert.equal(readDocument('---\na: &a [1]\nb: *a\n---\n').frontMatter.kind, undefined)
    assert.equal(readDocument('---\n: : {\n---\n').frontMatter.kind, undefined)
    assert.equal(readDocument('---\ndate: 2024-05-01\nupdated: 2025-02-03\nrevised: soon\n---\n').frontMatter.date, '2025-02-03')
  })

  it('reads directives with their rules and reasons', () => {
    const { directives, text } = readDocument(
      '- a\n\n  <!-- outside-in-disable-next-line one, two -- board -- decided -->\n- b\n\n<!-- outside-in-enable -->\n',
    )
    assert.deepEqual(
      directives.map(({ action, rules, reason, span }) => [action, rules, reason, text.slice(span.start, span.start + 4)]),
      [
        ['disable-next-line', ['one', 'two'], 'board -- decided', '<!--'],
        ['enable', [], '', '<!--'],
      ],
    )
  })

  it('reads the same with and without an earlier reading', () => {
    fc.assert(
      fc.property(
        markdown,
        fc.nat(),
        fc.nat({ max: 4 }),
        fc.constantFrom('', 'x', '\n', '# ', '```\n', '- ', '|', '> ', '\r\n', '[^1]: n', '---\n'),
        (text, seed, cut, insert) => {
          const at = seed % (text.length + 1)
          const edited = text.slice(0, at) + insert + text.slice(at + cut)
          const again = readDocument(edited, readDocument(text))
          const fresh = readDocument(edited)
          assert.deepEqual(
            again.sections.map(({ title, depth, span }) => [title, depth, span]),
            fresh.sections.map(({ title, depth, span }) => [title, depth, span]),
          )
          assert.deepEqual(
            again.passages.map((passage) => [passage.reading, locatePassage(passage)]),
            fresh.passages.map((passage) => [passage.reading, locatePassage(passage)]),
          )
          assert.deepEqual(again.directives, fresh.directives)
          assert.deepEqual(again.misspeltDirectives, fresh.misspeltDirectives)
        },
      ),
      { numRuns: 200 },
    )
  })
})
