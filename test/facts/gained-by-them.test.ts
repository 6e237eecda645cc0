import assert from 'node:assert/strict'
import type { Span } from '../../server/src/core/base/span.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { aims } from '../../server/src/core/facts/aims.ts'
import { exchangeSides } from '../../server/src/core/facts/exchange-sides.ts'
import { valueSides } from '../../server/src/core/facts/value-sides.ts'

const engine = createEngine({ ...resolveConfig(), kinds: [{ glob: '**', kind: 'strategy' }] })

function read(text: string) {
  return engine.read(`# Plan for the mill\n\n## Plan\n\n${text}\n`, { path: 'plan.md' })
}

const aimsIn = (text: string): readonly string[] =>
  read(text)
    .ask(aims)
    .map(({ words }) => words)

function sidesOf(text: string): Record<string, readonly string[]> {
  const { document, ask } = read(text)
  return Object.fromEntries(
    Object.entries<readonly Span[]>({ ...ask(valueSides) }).map(([side, spans]) => [
      side,
      spans.map(({ start, end }) => document.text.slice(start, end)),
    ]),
  )
}

describe('what those served gain', () => {
  for (const text of [
    '- Salons fill empty chairs and win new clients.',
    '- Growers come to us to reach new buyers and grow their revenue.',
    '- Merchants use the desk to increase sales and win repeat customers.',
    '- They save money and win new clients.',
    '- Small shops attract new customers without a marketing team.',
    '- Owners want to increase sales and attract more guests.',
    'So that hosts can attract more guests, we show their rooms first.',
    'With the night desk, bakers can order at 4 a.m., win more cafés and increase their takings.',
    'Job: when my hall stands empty, I want to attract more bookings, so I can pay the rent.',
    '### What bakers gain\n\n- Get more orders from cafés\n- Win new customers without an app of their own\n- Increase sales of sourdough',
    '### Benefits for members\n\n- Grow revenue with less work\n- Attract more guests',
    'Bakers who use it:\n\n- win new customers\n- increase sales by a tenth',
    'With it, a salon can\n\n- attract new clients\n- raise average spend per visit',
  ])
    it(`is none of the company’s: ${text.split('\n')[0]}`, () => assert.deepEqual(sidesOf(text).companyGets, []))

  for (const [text, ...aim] of [
    ['- Members bring friends and increase our revenue.', 'increase our revenue'],
    ['- Our sales team will win new clinics.', 'win new clinics'],
    ['- Win bakers and increase sales.', 'Win bakers and increase sales'],
    ['- Attract members, guests and visitors and increase sales.', 'Attract members, guests and visitors and increase sales'],
    ['- We want bakers to buy more.', 'want bakers to buy more'],
    ['- Bakers should order through our app.', 'Bakers should order through our app'],
    ['### What we gain from bakers\n\n- Win new customers', 'Win new customers'],
    ['### What bakers gain\n\n- Increase our revenue', 'Increase our revenue'],
    ['Our campaigns attract new customers.', 'attract new customers'],
    ['We want to:\n\n- increase sales', 'increase sales'],
  ])
    it(`is not what the company gains: ${text!.replace(/\n+/g, ' ')}`, () => assert.deepEqual(aimsIn(text!), aim))

  it('is theirs in whatever column of gains it stands', () => {
    const table = (head: string, ...rows: readonly string[]) => [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n')
    const shop = sidesOf(
      table(
        '| Change | Gain |',
        '| App for bakers | Bakers can order at 4 a.m. |',
        '| Shop redesign | Regulars find bread faster |',
        '| New till | Less queueing |',
      ),
    )
    assert.deepEqual(shop.companyGets, [])
    assert.deepEqual(shop.customerGets, ['Bakers can order at 4 a.m', 'Regulars find bread faster'])
    const business = sidesOf(
      table('| Service | The business benefits |', '| Night desk | Bakers can order at 4 a.m. |', '| Till | Fewer calls |'),
    )
    assert.deepEqual(business.companyGets, ['Fewer calls'])
    const both = sidesOf(table('| The bakery gets | We get |', '| ordering at 4 a.m. | steady orders |'))
    assert.deepEqual(both.customerGets, ['ordering at 4 a.m'])
    assert.deepEqual(both.companyGets, ['steady orders'])
    const us = sidesOf(table('| Change | Benefit to us |', '| Night desk | Bakers order more often |'))
    assert.deepEqual(us.companyGets, ['Bakers order more often'])
  })

  it('is theirs who are partnered with, by whatever noun', () => {
    const [told] = read('We run a partnership with twelve bakeries. The bakery saves two hours a week. We gain steady orders.').ask(
      exchangeSides,
    )
    assert.deepEqual([told?.companyGets, told?.customerGets], [1, 1])
  })
})
