import assert from 'node:assert/strict'
import { splitWords } from '../../server/src/core/document/split-words.ts'
import { runRule } from '../run-rule.ts'

/** Words as they read, and the stretches of text they stand for. */
const words = (text: string) => splitWords(text, 0, text.length).map((word) => [word.lower, text.slice(word.start, word.end)])

describe('words', () => {
  it('keep the sign of a figure, with or without a blank before it', () => {
    assert.deepEqual(words('to 45%'), [
      ['to', 'to'],
      ['45%', '45%'],
    ])
    for (const blank of [' ', '\u00a0', '\u202f'])
      assert.deepEqual(words(`from 34${blank}% to 1.5${blank}%.`), [
        ['from', 'from'],
        ['34%', `34${blank}%`],
        ['to', 'to'],
        ['1.5%', `1.5${blank}%`],
      ])
    assert.deepEqual(words('€5m, 3.2k+'), [
      ['€5m', '€5m'],
      ['3.2k+', '3.2k+'],
    ])
  })
  it('take no sign that stands on another line, or behind a word', () => {
    assert.deepEqual(words('45\n% of all'), [
      ['45', '45'],
      ['of', 'of'],
      ['all', 'all'],
    ])
    assert.deepEqual(words('growth %'), [['growth', 'growth']])
  })
  it('end no quotation within a compound', () => {
    for (const aim of ['Drive adoption of the payments add-on', 'Grow our share of sign-ins'])
      assert.match(runRule('inside-out-goal', `## Goals\n\n- ${aim}\n`, 'strategy')[0]?.message ?? '', new RegExp(`“${aim}”`))
  })
  it('end no quotation before the sign', () => {
    const text = '## Goals\n\n- Grow our market share from 34 % to 45 %\n'
    const [finding] = runRule('inside-out-goal', text, 'strategy')
    assert.ok(finding)
    assert.match(finding.message, /“Grow our market share from 34 % to 45 %”/)
    assert.equal(text.slice(finding.span.start, finding.span.end), 'Grow our market share from 34 % to 45 %')
  })
})
