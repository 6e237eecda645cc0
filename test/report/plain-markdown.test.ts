import assert from 'node:assert/strict'
import { plainMarkdown } from '../../server/src/core/report/plain-markdown.ts'

/** Text as a forge sees it once markdown is read: without the backslashes that markdown takes away. */
const shown = (text: string) => plainMarkdown(text).replace(/\\([\\`*_{}[\]<>#|~&])/g, '$1')

describe('text of a document in markdown', () => {
  it('reads as it was, but for what nobody sees', () => {
    const text = 'Ask @ben (#12, !7, $3, 10% of 5 & more) at https://a.b, see 1a2b3c4 :tada: | `x` <b> GH-9'
    assert.equal(shown(text).replaceAll('\u200b', ''), text)
  })
  it('mentions nobody and refers to nothing', () => {
    for (const text of [
      '@ben',
      'a@team/all',
      '#12',
      'x/y#12',
      '!7',
      '~bug',
      '%1',
      '&4',
      '$9',
      'GH-9',
      'deadbeef1',
      'https://a.b',
      'www.a.b',
      ':tada:',
    ])
      assert.notEqual(shown(text), text, text)
  })
  it('leaves plain words alone', () => {
    for (const text of ['defaced', '1234567', 'added 3 facades', 'What for?', 'at 9:30']) assert.equal(plainMarkdown(text), text)
  })
  it('keeps to one line', () => assert.equal(plainMarkdown('a\n# b\r\n- c'), 'a \\# b - c'))
})
