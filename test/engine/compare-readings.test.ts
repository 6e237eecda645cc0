import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { ConfigLayer } from '../../server/src/core/config/config-layer.ts'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { likeness } from '../../server/src/core/engine/alike-places.ts'
import { compareReadings } from '../../server/src/core/engine/compare-readings.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'

const id = 'boilerplate-customer-section'
const section =
  '## Who we serve\n\nOur guests are families from the villages who come by bus after school, want warm food before the last bus leaves, count their coins, and bring a grandmother along who needs a chair with arms.\n'
const own =
  '## Who we serve\n\nAt the station it is commuters with four minutes before the train, who know what they want, pay with a phone and never sit down; eleven of them told us so in May, and two wrote it on the wall.\n'

function readings(texts: readonly string[], rule: unknown = 'warning') {
  const layer: ConfigLayer = parseConfig(JSON.stringify({ rules: { [id]: rule } })).layer
  const engine = createEngine({ ...resolveConfig(layer), kinds: [{ glob: '**', kind: 'strategy' }] })
  return texts.map((text, at) => engine.read(`# Plan ${at}\n\n${text}`, { path: `${at}.md` }))
}

const said = (texts: readonly string[], rule?: unknown) =>
  compareReadings(readings(texts, rule)).map(({ path, findings }) => [
    path,
    ...findings.filter((finding) => finding.rule === id).map(({ message, severity }) => `${severity}: ${message}`),
  ])

describe('comparing the readings of a run', () => {
  it('names the documents that hold the like of a part, in each of them', () => {
    const found = said([section, own, section, section.replace('bus after', 'train after')])
    assert.match(String(found[0]![1]), /^warning: “Who we serve” reads nearly the same in 2\.md and 3\.md\./)
    assert.match(String(found[2]![1]), /0\.md and 3\.md/)
    assert.deepEqual(found[1], ['1.md'])
  })

  it('says nothing of two, unless two are asked for', () => {
    assert.deepEqual(said([section, section]).flat(), ['0.md', '1.md'])
    assert.match(String(said([section, section], ['hint', { documents: 2 }])[0]![1]), /1\.md/)
  })

  it('counts each document once, and a part that its author has silenced', () => {
    assert.deepEqual(said([`${section}\n${section}\n${section}`, section]).flat(), ['0.md', '1.md'])
    const found = said([section, section, `<!-- outside-in-disable-file ${id} -- it is one shop -->\n\n${section}`])
    assert.deepEqual(
      found.map((one) => one.length),
      [2, 2, 1],
    )
  })

  it('is silent where the rule is off, and on a form', () => {
    assert.deepEqual(said([section, section, section], 'off').flat(), ['0.md', '1.md', '2.md'])
    const form =
      '## Who we serve\n\n[Say whom you serve, what they want to get done, and how you know.] <name three groups of them> [Say what they do today instead of coming to you.] [Say what it costs them.]\n'
    assert.deepEqual(said([form, form, form]).flat(), ['0.md', '1.md', '2.md'])
  })

  it('finds the same in every order, and keeps findings sorted by place', () => {
    const all = readings([section, own, section, section, `${own}\n${section}`])
    const told = (order: typeof all) =>
      compareReadings(order)
        .map(({ path, findings }) => JSON.stringify([path, findings]))
        .sort()
    const expected = told(all)
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => assert.deepEqual(told(order), expected)))
    for (const { findings } of compareReadings(all))
      for (const [at, finding] of findings.entries()) assert.ok(at === 0 || findings[at - 1]!.span.start <= finding.span.start)
  })
})

describe('how alike two sketches are', () => {
  it('is the same from both sides, 1 for equal ones and 0 for those with nothing in common', () => {
    const sketch = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 128 }).map((numbers) => numbers.sort((a, b) => a - b))
    fc.assert(
      fc.property(sketch, sketch, (a, b) => {
        assert.equal(likeness(a, b), likeness(b, a))
        assert.equal(likeness(a, a), 1)
        assert.equal(
          likeness(
            a,
            a.map((number) => number + 1000),
          ),
          0,
        )
      }),
    )
  })
})
