import assert from 'node:assert/strict'
import { documentKinds } from '../../server/src/core/base/document-kind.ts'
import { meetingTypes } from '../../server/src/core/base/meeting-type.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { frontMatterEdit } from '../../server/src/lsp/edits/front-matter-edit.ts'

const documents: Readonly<Record<string, string>> = {
  'without front matter': '# Plan\n\nWe grow.\n',
  'with front matter that says no kind': '---\ntitle: Plan\n---\n\n# Plan\n',
  'that says another kind': '---\ntitle: Plan\nkind: qbr # for now\nowner: us\n---\n# Plan\n',
  'that says it in capitals': '---\nKind: QBR\n---\n# Plan\n',
  'that says another kind of meeting': '---\nmeeting: Customer\nkind: qbr\n---\n# Review\n',
  'with empty front matter': '---\n---\n# Plan\n',
  'with a byte order mark': '\uFEFF# Plan\n',
  'that is empty': '',
  'that begins with a rule': '***\n\nText.\n',
}

describe('saying what a document is', () => {
  for (const [name, source] of Object.entries(documents)) {
    for (const text of [source, source.replaceAll('\n', '\r\n')]) {
      it(`works in a document ${name}${text.includes('\r') ? ', with CRLF' : ''}`, () => {
        const said = [...documentKinds.map((kind) => ['kind', kind] as const), ...meetingTypes.map((type) => ['meeting', type] as const)]
        for (const [key, value] of said) {
          const edit = frontMatterEdit(readDocument(text), key, value)
          assert.ok(edit)
          const changed = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)
          assert.equal(readDocument(changed).frontMatter[key], value)
          assert.ok(changed.endsWith(text.slice(edit.span.end)))
          if (text.includes('\r')) assert.doesNotMatch(changed, /(?<!\r)\n/)
          if (text.startsWith('\uFEFF')) assert.ok(changed.startsWith('\uFEFF---'))
        }
      })
    }
  }

  const others = {
    'a mapping': 'meeting:\n  room: 4',
    'a list': 'meeting:\n- Ana\n- Bo',
    'a list below a remark': 'meeting: # who\n# comes\n  - Ana',
    'a list in brackets': 'meeting: [Ana,\n  Bo]',
    'a text of several lines': 'meeting: >\n  In the\n  small room',
    'a text that goes on': 'meeting: in the\n  small room',
  }
  for (const [name, lines] of Object.entries(others))
    for (const text of [`---\nkind: qbr\n${lines}\nowner: us\n---\n# Review\n`, `---\n${lines}\n---\n# Review\n`])
      it(`leaves ${name} alone that is called the same${text.includes('owner') ? ', with more below' : ''}`, () => {
        for (const source of [text, text.replaceAll('\n', '\r\n')])
          assert.equal(frontMatterEdit(readDocument(source), 'meeting', 'internal'), undefined)
      })

  it('takes a remark below for no more than that', () => {
    const text = '---\nmeeting: customer\n\n  # as always\nkind: qbr\n---\n# Review\n'
    assert.equal(frontMatterEdit(readDocument(text), 'meeting', 'internal')?.text, 'meeting: internal')
  })
})
