import assert from 'node:assert/strict'
import type { Nodes } from 'mdast'
import type { Finding } from '../../server/src/core/base/finding.ts'
import { createLineIndex } from '../../server/src/core/base/line-index.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { suppress } from '../../server/src/core/engine/suppress.ts'
import { type DisableEdit, disableHere, disableInFile } from '../../server/src/lsp/edits/disable-edit.ts'

/** What stands between ⟦ and ⟧ is the finding. */
const places: Readonly<Record<string, string>> = {
  'in a paragraph': 'Before.\n\n⟦We grow⟧ fast.\n\nAfter.\n',
  'on a later line of a paragraph': 'One line\nand ⟦we grow⟧ here\nand on.\n',
  'in a heading': '# Plan\n\n## ⟦Our goals⟧\n\nText.\n',
  'in an underlined heading': 'Text.\n\n⟦Our goals⟧\n---------\n\nText.\n',
  'in the first item': 'Text:\n\n- ⟦one⟧\n- two\n',
  'in a later item': '- one\n- ⟦two⟧\n- three\n',
  'in a later item after a nested list': '- one\n  - deep\n  - deeper\n- ⟦two⟧\n',
  'in a nested item': '1. one\n   - ⟦deep⟧\n   - deeper\n2. two\n',
  'in a later nested item': '1. one\n   - deep\n   - ⟦deeper⟧\n2. two\n',
  'in a later item of a loose list': '- one\n\n- ⟦two⟧\n\n- three\n',
  'on the second line of an item': '- one\n  and ⟦more⟧\n- two\n',
  'in the second paragraph of an item': '- one\n\n  ⟦second⟧ one\n- two\n',
  'in a wide ordered list': '9. nine\n10. ⟦ten⟧\n11. eleven\n',
  'in a table': 'Text.\n\n| a | b |\n|---|---|\n| ⟦one⟧ | two |\n\nText.\n',
  'in a table head': '| ⟦a⟧ | b |\n|---|---|\n| one | two |\n',
  'in a quotation': 'Text.\n\n> quoted\n> ⟦words⟧\n\nText.\n',
  'in a fence': '```\n10:00 ⟦Demo⟧\n```\n\nText.\n',
  'at the very start': '⟦We grow⟧',
  'at the end without a line end': '# Plan\n\n⟦We grow⟧',
  'directly below another block': '# Plan\n⟦We grow⟧\n- one\n',
  'below front matter': '---\nkind: strategy\n---\n⟦We grow⟧\n',
  'in a table at the end without a line end': '| a |\n|---|\n| ⟦one⟧ |',
  'in a task': '- [ ] one\n- [x] ⟦two⟧\n',
}

import { claimAt, namedRule } from '../engine/claim-at.ts'

describe('silencing a finding', () => {
  for (const [name, marked] of Object.entries(places)) {
    for (const [ends, eol] of [
      ['', '\n'],
      [', with CRLF', '\r\n'],
    ] as const) {
      it(`works ${name}${ends}, and the document reads as before`, () =>
        holds(marked.replaceAll('\n', eol), (document, finding) => disableHere(document, finding)))
      it(`works for the whole document from ${name}${ends}`, () =>
        holds(marked.replaceAll('\n', eol), (document, { rule }) => disableInFile(document, rule)))
    }
  }

  it('silences what stands in front matter for the whole document, below it', () => {
    const text = '---\nkind: startegy\n---\n\nWe grow.\n'
    const edit = disableHere(readDocument(text), findingAt(10, 18))
    assert.deepEqual(edit, disableInFile(readDocument(text), 'a-rule'))
    assert.match(apply(text, edit), /^---\nkind: startegy\n---\n\n<!-- outside-in-disable-file a-rule -- /)
  })

  it('keeps a byte order mark where it is', () => {
    const text = '\uFEFFWe grow'
    const edit = disableHere(readDocument(text), findingAt(1, 8))
    assert.equal(apply(text, edit).charCodeAt(0), 0xfeff)
    assert.equal(apply(text, disableInFile(readDocument(text), 'a-rule')).charCodeAt(0), 0xfeff)
  })

  it('lets no reason end the comment', () => {
    const text = 'We grow'
    assert.match(apply(text, disableHere(readDocument(text), findingAt(0, 7), 'a --> b -- c')), /^<!-- [^>]* -->\nWe grow$/)
  })

  function holds(marked: string, make: (document: ReturnType<typeof readDocument>, finding: Finding) => DisableEdit): void {
    const start = marked.indexOf('⟦')
    const text = marked.replace(/[⟦⟧]/g, '')
    const finding = findingAt(start, marked.indexOf('⟧') - 1)
    const changed = apply(text, make(readDocument(text), finding))
    // Where the same words stand afterwards.
    const words = text.slice(finding.span.start, finding.span.end)
    const at = changed.indexOf(words, start)
    const document = readDocument(changed)
    assert.deepEqual(shape(document), shape(readDocument(text)), changed)
    const moved = claimAt(namedRule(finding.rule), { start: at, end: at + words.length })
    assert.deepEqual(suppress([moved], document.directives, changed, createLineIndex(changed)).claims, [], changed)
    assert.ok(!/(?<!\r)\n/.test(changed) || !marked.includes('\r'), 'line ends are kept')
  }
})

function findingAt(start: number, end: number): Finding {
  return { rule: 'a-rule', severity: 'warning', scope: 'sentence', message: '', span: { start, end }, related: [], fixes: [] }
}

function apply(text: string, { edits }: DisableEdit): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((changed, edit) => changed.slice(0, edit.span.start) + edit.text + changed.slice(edit.span.end), text)
}

/** The document's tree without comments and places: what a reader sees. */
function shape({ markdown }: ReturnType<typeof readDocument>): unknown {
  const strip = (node: Nodes): unknown => {
    // Whether a single item is loose shows only in a list that is not.
    const { position: _, spread, ...rest } = node as Nodes & { children?: Nodes[]; spread?: boolean }
    const loose = node.type === 'list' ? node.spread || node.children.some((item) => item.spread) : undefined
    const children = 'children' in node ? (node.children as Nodes[]).filter(({ type }) => type !== 'html').map(strip) : undefined
    return { ...rest, loose, ...(children ? { children } : {}) }
  }
  return strip(markdown.tree)
}
