import assert from 'node:assert/strict'
import fc from 'fast-check'
import { evidencePlaces } from '../../server/src/core/report/evidence-places.ts'
import { html } from '../../server/src/core/report/html-text.ts'
import { printable } from '../../server/src/core/report/printable.ts'
import { shorten } from '../../server/src/core/report/shorten.ts'
import { textBar } from '../../server/src/core/report/text-bar.ts'
import { wrapText } from '../../server/src/core/report/wrap-text.ts'
import { reviewProfile } from '../../server/src/core/score/review-profile.ts'
import { reviewReading } from './example-readings.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('the pieces of reports', () => {
  it('shortening keeps within its length and cuts no character in half', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (text, longest) => {
        const short = shorten(text, longest)
        assert.ok(short.length <= longest)
        assert.doesNotMatch(short, /[\ud800-\udfff]/u)
        if (text.length <= longest) assert.equal(short, text)
        else assert.ok(short.endsWith('…'))
      }),
    )
  })

  it('wrapping loses nothing and breaks where it can', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).filter((word) => !word.includes(' '))),
        (words) => {
          const lines = wrapText(words.join(' '), 20)
          assert.equal(lines.join(' '), words.join(' '))
          assert.ok(lines.every((line) => line.length <= 20))
        },
      ),
    )
  })

  it('printable text is one line that steers no terminal', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.doesNotMatch(printable(text), /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)
      }),
    )
  })

  it('markup comes from the tag alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.doesNotMatch(html`${text}`.markup, /[<>"']/)
        assert.equal(html`<i title="${text}">${[text, html`<b>${1}</b>`]}${undefined}</i>`.markup.match(/</g)?.length, 4)
      }),
    )
  })

  it('bars fill their cells at every share', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (share) => {
        const { filled, empty } = textBar(share, 10)
        assert.equal([...filled, ...empty].length, 10)
      }),
    )
    assert.equal(textBar(0.5, 4).filled, '██')
  })

  it('shares of a review add up to the whole', () => {
    const reading = reviewReading('- A (10 min) #product\n- B (20 min) #value\n- C #value\n- D (30 min) #admin\n')
    const { timed, total, shares } = reviewProfile(reading.review!.agenda.items, 'planned')
    assert.deepEqual([timed, total], [true, 60])
    assert.deepEqual(
      shares.map(({ driver, minutes, items }) => [driver, minutes, items]),
      [
        ['product', 10, 1],
        ['value', 20, 2],
        ['admin', 30, 1],
      ],
    )
    assert.equal(
      shares.reduce((sum, { share }) => sum + share, 0),
      1,
    )
  })

  it('places are shown once, in order, and the rest counted', () => {
    const at = (start: number) => ({ start, end: start + 1 })
    assert.deepEqual(evidencePlaces([at(9), at(3), at(9), at(5), at(7)], 3), { shown: [at(3), at(5), at(9)], more: 1 })
  })
})
