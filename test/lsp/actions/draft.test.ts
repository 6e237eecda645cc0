import assert from 'node:assert/strict'
import { plainEdit, snippetEdits } from '../../../server/src/lsp/actions/draft.ts'
import { silencing } from '../../../server/src/lsp/actions/silencing.ts'
import { offersAt, requestFor } from './request.ts'

/** A tab stop as snippets write it. */
const stop = (number: number, text: string) => `\${${number}:${text}}`

const plan = '# Plan\n\n## How we measure success\n\n- ⟦Followers⟧ on Instagram\n'

describe('drafts', () => {
  const { read } = requestFor('# Plan\n\n  - one\n')
  it('select what is to be written, and go on with the tab key', () => {
    const draft = {
      span: { start: 8, end: 8 },
      text: `a $${'{b}'} or c\n`,
      blanks: [
        { start: 2, end: 6 },
        { start: 10, end: 11 },
      ],
    }
    assert.deepEqual(snippetEdits(read, [draft]), [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
        snippet: { kind: 'snippet', value: `a ${stop(1, `\\$${'{b\\}'}`)} or ${stop(2, 'c')}\n` },
      },
    ])
    assert.equal(plainEdit(read, draft).newText, draft.text)
  })
  it('number what is to be written through all of them', () => {
    const blanks = [{ start: 0, end: 1 }]
    const edits = snippetEdits(read, [
      { span: { start: 13, end: 13 }, text: 'c', blanks },
      { span: { start: 0, end: 0 }, text: 'a', blanks },
      { span: { start: 8, end: 8 }, text: 'b' },
    ])
    assert.deepEqual(
      edits.map((edit) => ('snippet' in edit ? edit.snippet.value : edit.newText)),
      [stop(1, 'a'), 'b', stop(2, 'c')],
    )
  })
  it('leave it to the editor to indent what follows', () => {
    const draft = { span: { start: 15, end: 15 }, text: '\n  - two\n\n  - three', blanks: [{ start: 5, end: 8 }] }
    const [edit] = snippetEdits(read, [draft])
    assert.equal(edit && 'snippet' in edit && edit.snippet.value, `\n- ${stop(1, 'two')}\n\n- three`)
  })
  it('select the reason of a comment that silences', async () => {
    const offers = await offersAt(silencing, plan)
    assert.deepEqual(
      offers.map(({ title }) => title),
      ['Silence vanity-measure here, with a reason', 'Silence vanity-measure in this document, with a reason'],
    )
    for (const { edits } of offers) {
      const [edit] = edits ?? []
      const [blank] = edit?.blanks ?? []
      assert.equal(edit?.text.slice(blank?.start, blank?.end), 'why this does not apply here')
    }
  })
})
