import assert from 'node:assert/strict'
import fc from 'fast-check'
import { splitSentences } from '../../server/src/core/document/split-sentences.ts'

function split(text: string): readonly string[] {
  return splitSentences(text).map((span) => text.slice(span.start, span.end))
}

describe('splitting sentences', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['at full stops', 'We listen. Then we build.', ['We listen.', 'Then we build.']],
    [
      'not at abbreviations',
      'Dr. Weiss vs. approx. 5 clinics, e.g. St. Anna. Next.',
      ['Dr. Weiss vs. approx. 5 clinics, e.g. St. Anna.', 'Next.'],
    ],
    [
      'at "etc." before a capital only',
      'Shops, cafés etc. are in. Shops etc. We go.',
      ['Shops, cafés etc. are in.', 'Shops etc.', 'We go.'],
    ],
    ['not at initials and decimals', 'J. Smith paid 3.5 per cent. Good.', ['J. Smith paid 3.5 per cent.', 'Good.']],
    ['not at soft line breaks', 'One\nsentence over\nthree lines.', ['One\nsentence over\nthree lines.']],
    ['at hard line breaks', 'Owner: Ana\u2028Date: May', ['Owner: Ana', 'Date: May']],
    ['behind closing quotes', '"We wait." She left.', ['"We wait."', 'She left.']],
    ['at questions and exclamations', 'Why? Because! So.', ['Why?', 'Because!', 'So.']],
    ['not at dots within names', 'Use Node.js and example.com today.', ['Use Node.js and example.com today.']],
    ['not behind a list number', '1. Welcome', ['1. Welcome']],
    ['not at an ellipsis that goes on', 'When … then it … works.', ['When … then it … works.']],
  ]
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(split(text), expected))

  it('loses and doubles nothing but white space', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'B', '. ', '.', '? ', '\n', '\u2028', '"', ' ', '…', 'Dr', '1', 'é')), (parts) => {
        const text = parts.join('')
        const spans = splitSentences(text)
        assert.equal(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
          text.replace(/\s/g, ''),
        )
        for (const [i, { start, end }] of spans.entries()) assert.ok(start < end && start >= (spans[i - 1]?.end ?? 0))
      }),
    )
  })
})
