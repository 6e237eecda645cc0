import assert from 'node:assert/strict'
import fc from 'fast-check'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'
import { changesPhrase, gainPhrase } from '../../server/src/core/report/what-if-phrases.ts'
import { suggestions } from '../../server/src/core/what-if/suggestions.ts'
import { plannedItems } from '../facts/planned-items.ts'

const engine = createEngine(resolveConfig())
const read = (text: string): Reading => engine.read(text, { path: 'review.md' })

const head = '---\nkind: qbr\n---\n\n# Spring review\n\n## Agenda\n\n'
const agenda = `${head}1. Welcome (5 min)
2. Product: roadmap and schedules (40 min)
3. Sales pipeline and forecast (30 min)
4. Stock and delivery (15 min)
5. Customer interviews: why members left (10 min, if time permits)
6. Actions (5 min)
`
const phrases = (text: string): readonly string[] => {
  const reading = read(text)
  return suggestions(engine, reading).map((each) => `${changesPhrase(reading.review!.agenda.items, each.changes)}: ${gainPhrase(each)}`)
}

describe('what a reviewer would propose', () => {
  it('is to give customers minutes, an early place and a sure one, all at once first', () => {
    const [first, ...others] = phrases(agenda)
    assert.match(
      first!,
      /^Move “Customer interviews” up to place 2; give it \d+ more minutes, taken from “Product[^”]*”; hold it in any case: orientation \d+ → \d+$/,
    )
    assert.ok(
      others.some((phrase) =>
        /^Give “Customer interviews” \d+ more minutes, taken from “Product[^”]*”: orientation \d+ → \d+$/.test(phrase),
      ),
    )
    assert.ok(others.length >= 2 && others.length <= 3)
  })

  it('is a topic about customers where there is none', () => {
    const phrase = phrases(agenda.replace(/5\. .*\n/, '').replace('6.', '5.')).find((each) => each.startsWith('Add “What customers got'))
    assert.match(phrase ?? '', /taken from “Product[^”]*”\): orientation \d+ → \d+$/)
  })

  it('is nothing where the meeting is not scored, or has been held', () => {
    assert.deepEqual(phrases(agenda.replace('kind: qbr', 'kind: qbr\nmeeting: customer')), [])
    assert.deepEqual(phrases(agenda.replace('kind: qbr', 'kind: qbr\nmeeting: functional')), [])
    assert.deepEqual(phrases(agenda.replace('kind: qbr', 'kind: strategy')), [])
    assert.deepEqual(phrases(agenda.replace('(40 min)', '(planned 40 min, actual 55 min)')), [])
  })

  it('gains, cuts nothing short, and leaves the meeting as long as it is', () =>
    fc.assert(
      fc.property(plannedItems, (items) => {
        const reading = read(`${head}${items.map(({ title, minutes }) => `- ${title} (${minutes} min)`).join('\n')}\n`)
        const old = reading.review!.agenda.items
        const found = suggestions(engine, reading)
        assert.ok(found.length <= 4)
        for (const { before, after, text } of found) {
          const again = read(text).review!
          assert.equal(before, reading.review!.planned?.total)
          assert.equal(after, again.planned?.total)
          assert.ok(after - before >= 3)
          const sum = (some: readonly { readonly minutes: number | undefined }[]) => some.reduce((all, { minutes }) => all + minutes!, 0)
          assert.equal(sum(again.agenda.items), sum(old))
          for (const { text: title, minutes } of old) {
            const now = again.agenda.items.find((item) => item.text === title)!.minutes!
            assert.ok(now >= minutes! || (now >= 5 && now * 2 >= minutes!), `${title}: ${minutes} → ${now}`)
          }
        }
      }),
      { numRuns: 25, seed: 20_261_122 },
    ))
})
