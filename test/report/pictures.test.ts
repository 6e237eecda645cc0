import assert from 'node:assert/strict'
import fc from 'fast-check'
import { english } from '../../server/src/core/base/translate.ts'
import type { Metric } from '../../server/src/core/metrics/metric.ts'
import { metricPart } from '../../server/src/core/metrics/metric.ts'
import { htmlReport } from '../../server/src/core/report/html.ts'
import { balancePart } from '../../server/src/core/report/page/balance-part.ts'
import { dialPicture } from '../../server/src/core/report/page/dial-picture.ts'
import { planReading, reviewReading } from './example-readings.ts'

/** Where a needle points: −1 due left, 0 upright, 1 due right. */
function pointedAt(markup: string): number | undefined {
  const needle = /class="needle" x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/.exec(markup)
  if (needle === null) return undefined
  const [x1, y1, x2, y2] = needle.slice(1).map(Number) as [number, number, number, number]
  return Math.atan2(x2 - x1, y1 - y2) / (Math.PI / 2)
}

const words = (count: number) => Array.from({ length: count }, (_, index) => `Line ${index}.`)
const text = words(60).join('\n')
const placesOf = (from: number, count: number) =>
  words(60)
    .slice(from, from + count)
    .map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length }))

describe('the pictures of a report', () => {
  it('point their needles where the value is', () =>
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (position) => {
        const at = pointedAt(dialPicture(position).markup)
        assert.ok(at !== undefined && Math.abs(at - position) < 0.01, `${position} is shown as ${at}`)
      }),
    ))

  it('have no needle where too little is known', () => assert.equal(pointedAt(dialPicture(undefined).markup), undefined))

  it('draw a square for each place that leads there, and say the number where there are more', () => {
    const metrics: readonly Metric[] = [
      {
        id: 'talk-to-listen',
        title: 'Talk : listen',
        counts: '',
        parts: [metricPart('talk', 'talk', placesOf(0, 30)), metricPart('listen', 'listen', placesOf(40, 3))],
      },
    ]
    const markup = balancePart(metrics, { ...planReading(text), t: english, english: undefined }, 'd1')?.markup ?? ''
    const [talk = '', listen = ''] = [...markup.matchAll(/<td class="g[ie][^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell!)
    assert.match(talk, /<b>30<\/b>/)
    assert.match(listen, /<b>3<\/b>/)
    assert.equal(talk.match(/<rect/g)?.length, 24)
    assert.deepEqual(
      [...listen.matchAll(/data-line="(\d+)"/g)].map(([, line]) => Number(line)),
      [41, 42, 43],
    )
    assert.match(markup, /It talks more than it listens/)
  })

  it('leave out balances of which nothing was counted', () => {
    const none: readonly Metric[] = [
      { id: 'talk-to-listen', title: '', counts: '', parts: [metricPart('talk', 'talk', []), metricPart('listen', 'listen', [])] },
    ]
    assert.equal(balancePart(none, { ...planReading(text), t: english, english: undefined }, 'd1'), undefined)
  })

  it('draw the items of a meeting as wide as they are long', () => {
    const lengths = [30, 10, 5, 45, 30]
    const agenda = lengths.map((minutes, index) => `- Item ${index} (${minutes} min) #${index % 2 === 0 ? 'product' : 'value'}`).join('\n')
    const page = htmlReport([reviewReading(`# Review\n\n${agenda}\n`)])
    const [picture = ''] = /<svg class="minutes"[\s\S]*?<svg class="axis"/.exec(page) ?? []
    const pieces = [...picture.matchAll(/<rect class="driver-\w+" x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) => [
      Number(x),
      Number(width),
    ])
    const all = lengths.reduce((sum, each) => sum + each, 0)
    let before = 0
    for (const [index, minutes] of lengths.entries()) {
      assert.ok(Math.abs(pieces[index]![0]! - (before / all) * 100) < 0.1)
      assert.ok(Math.abs(pieces[index]![1]! - (minutes / all) * 100) < 0.3)
      before += minutes
    }
  })

  it('name what a piece of a meeting is about where the whole name has room, and on narrow pages only there', () => {
    const page = htmlReport([reviewReading('- A (10 min) #product\n- B (12 min) #value\n- C (60 min) #sales\n- D (3 min) #value\n')])
    const names = [...page.matchAll(/<text class="(of[^"]*)" x="6"[^>]*>([^<]+)/g)].map(([, needs, name]) => `${name}: ${needs}`)
    assert.deepEqual(names, ['Product: of not-on-phones', 'Customer value: of wide-alone', 'Sales: of'])
    assert.match(page, /@media \(max-width: 40rem\) \{\s+\.minutes \.not-on-phones \{ display: none; \}/)
  })
})
