import assert from 'node:assert/strict'
import fc from 'fast-check'
import { compilePattern } from '../../server/src/core/own-rules/compile-pattern.ts'
import { readPhrase } from '../../server/src/core/own-rules/phrase.ts'
import { engineOf } from './found.ts'

const piece = fc.constantFrom('a', 'b~', 'A', '…', '…2', '{', '}', '|', '{a|b c|}', ' ', '-', '"', '~', '.', 'é', '24/7', '\u{1f600}')
const phrase = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' '))
const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '\\w',
  '\\b',
  '(a|b)',
  '[^a]',
  '(',
  ')',
  '*',
  '+',
  '{2,5}',
  '|',
  '$',
  '^',
  '\\p{L}',
  '(?i)',
  '\\n',
)
const pattern = fc.array(atom, { minLength: 1, maxLength: 8 }).map((atoms) => atoms.join(''))
const words = fc.constantFrom(
  'a',
  'b',
  'bs',
  'c',
  '\n',
  '\n\n',
  '# ',
  '- ',
  '> ',
  '| a | b |\n|---|---|\n',
  '**',
  '`',
  '“',
  '”',
  '.',
  '?',
  ' ',
  '\r\n',
  '&amp;',
  '\\*',
  '\u{1f600}',
  '[a](b)',
)
const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '))

describe('own rules of any phrases and patterns, over any text', () => {
  it('never fail, and point into the text at what they found', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 4 }), fc.array(pattern, { maxLength: 3 }), text, text, (phrases, patterns, one, other) => {
        const good = {
          phrases: phrases.filter((each) => typeof readPhrase(each) !== 'string'),
          patterns: patterns.filter((each) => typeof compilePattern(each) !== 'string'),
        }
        const engine = engineOf({
          ...good,
          replace: 'c~',
          places: ['prose', 'headings', 'list-items', 'table-cells', 'questions', 'quotes'],
        })
        const first = engine.read(one, { path: 'plan.md' })
        for (const { span, fixes } of first.findings) {
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= one.length)
          for (const { edits } of fixes) for (const edit of edits) assert.deepEqual(edit.span, span)
        }
        const again = engine.read(other, { path: 'plan.md', previous: first })
        assert.deepEqual(again.findings, engine.read(other, { path: 'plan.md' }).findings)
      }),
      { numRuns: 300 },
    )
  })
})
