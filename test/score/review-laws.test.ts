import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { AgendaItem } from '../../server/src/core/facts/review/agenda.ts'
import { drivers } from '../../server/src/core/facts/review/driver.ts'
import type { ReviewAction } from '../../server/src/core/facts/review/review-actions.ts'
import type { ReviewQuestion } from '../../server/src/core/facts/review/review-questions.ts'
import type { Orientation } from '../../server/src/core/score/orientation.ts'
import { type ReviewMatter, type ReviewTopic, reviewMatter } from '../../server/src/core/score/review-matter.ts'
import { reviewOrientation } from '../../server/src/core/score/review-orientation.ts'
import { reviewReading } from '../../server/src/core/score/review-reading.ts'
import { reviewScore } from '../../server/src/core/score/review-score.ts'
import { bases, defaultReviewWeights, type ReviewPart, reviewWeights } from '../../server/src/core/score/review-weights.ts'
import { reviewAnalysis } from '../facts/read-agenda.ts'

/*
 * What holds of every review, on matter made by chance: no facts are asked, so that a law is about the score alone.
 */

const span = { start: 0, end: 1 }

const topic = fc
  .record({
    driver: fc.constantFrom(...drivers, 'value' as const, 'value' as const, 'product' as const, 'sales' as const),
    minutes: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined, freq: 6 }),
    actual: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
    optional: fc.boolean(),
    postponed: fc.boolean(),
    details: fc.nat(20),
    slot: fc.constantFrom(undefined, undefined, 'last' as const, 'next' as const),
    material: fc.constantFrom('data' as const, 'opinion' as const, 'unknown' as const),
    decides: fc.boolean(),
    namesCustomers: fc.boolean(),
  })
  .map(({ material, decides, namesCustomers, ...given }): ReviewTopic => {
    const item: AgendaItem = { ...given, text: 'Item', span, evidence: [], why: [], owner: '', meeting: 0 }
    return { item, minutes: given.minutes, material, decides, namesCustomers }
  })

const question = fc.constantFrom(...drivers).map((driver): ReviewQuestion => ({ text: '?', span, driver, by: '', chair: false, item: -1 }))
const action = fc.record({ driver: fc.constantFrom(...drivers), owned: fc.boolean(), dated: fc.boolean() }).map(
  (given): ReviewAction => ({
    ...given,
    text: 'Do',
    span,
    owners: [],
    due: undefined,
    done: false,
    carried: false,
    listed: true,
    item: -1,
  }),
)

const matter = fc
  .record({
    basis: fc.constantFrom(...bases),
    topics: fc.array(topic, { minLength: 2, maxLength: 10 }),
    people: fc.array(
      fc.boolean().map((speaksForCustomers) => ({ span, speaksForCustomers, owns: [] })),
      { maxLength: 4 },
    ),
    questions: fc.array(question, { maxLength: 6 }),
    actions: fc.array(action, { maxLength: 6 }),
    earlierActions: fc.array(action, { maxLength: 2 }),
    actionPlaces: fc.constant([]),
  })
  .map(reviewMatter)

/** An agenda in which the minutes of every item are known. */
const timed = matter.map((given) =>
  reviewMatter({ ...given, topics: given.topics.map((each) => ({ ...each, minutes: each.minutes ?? 10 })) }),
)

const scored = (given: ReviewMatter): Orientation => reviewOrientation(given, defaultReviewWeights)

/** How far a part is met, 0 to 1, before it is rounded to points: weights of one part alone give it all 100. */
function met(given: ReviewMatter, part: ReviewPart): number {
  const alone = Object.fromEntries(reviewWeights.map(({ id }) => [id, id === part ? 100 : 0])) as Record<ReviewPart, number>
  return reviewOrientation(given, { planned: alone, observed: alone }).parts[0]?.points ?? 0
}

describe('the laws of a review’s score', () => {
  it('adds up exactly, from 0 to 100, with maxima that make 100', () => {
    fc.assert(
      fc.property(matter, (given) => {
        const { total, parts, readable } = scored(given)
        for (const { points, max } of parts) assert.ok(Number.isInteger(points) && points >= 0 && points <= max)
        if (parts.length > 0)
          assert.equal(
            parts.reduce((sum, { max }) => sum + max, 0),
            100,
          )
        assert.ok(readable >= 0 && readable <= 100)
        assert.equal(total === undefined, readable < 60)
        if (total !== undefined)
          assert.equal(
            total,
            parts.reduce((sum, { points }) => sum + points, 0),
          )
      }),
      { numRuns: 500 },
    )
  })

  it('gives every part a reason without an end', () => {
    fc.assert(
      fc.property(matter, (given) => {
        for (const { reason } of scored(given).parts) assert.match(reason, /^[^A-Z\s].*[^.\s]$/)
      }),
    )
  })

  it('never lowers energy for more minutes on customers, nor raises it for more minutes on others', () => {
    fc.assert(
      fc.property(timed, fc.nat(20), fc.integer({ min: 1, max: 60 }), (given, pick, more) => {
        const at = pick % given.topics.length
        const grown = reviewMatter({
          ...given,
          topics: given.topics.map((each, index) => (index === at ? { ...each, minutes: each.minutes! + more } : each)),
        })
        const value = given.topics[at]!.item.driver === 'value'
        const [before, after] = [met(given, 'energy'), met(grown, 'energy')]
        assert.ok(value ? after >= before : after <= before, `${before} → ${after}`)
      }),
      { numRuns: 500 },
    )
  })

  it('never lowers priority for moving a customer item forward', () => {
    fc.assert(
      fc.property(matter, fc.nat(20), fc.nat(20), (given, pick, target) => {
        const from = pick % given.topics.length
        const to = target % (from + 1)
        const moved = given.topics[from]!
        fc.pre(moved.item.driver === 'value')
        const rest = given.topics.filter((_, index) => index !== from)
        const after = reviewMatter({ ...given, topics: [...rest.slice(0, to), moved, ...rest.slice(to)] })
        assert.ok(met(after, 'priority') >= met(given, 'priority'))
      }),
      { numRuns: 500 },
    )
  })

  it('never lowers depth for telling more of a customer item, nor people for one more who answers to customers', () => {
    fc.assert(
      fc.property(matter, fc.nat(20), (given, pick) => {
        const at = pick % given.topics.length
        fc.pre(given.topics[at]!.item.driver === 'value' && met(given, 'depth') > 0)
        const told = given.topics.map((each, index) =>
          index === at ? { ...each, item: { ...each.item, details: each.item.details + 1 } } : each,
        )
        assert.ok(met(reviewMatter({ ...given, topics: told }), 'depth') >= met(given, 'depth'))
        const joined = [...given.people, { span, speaksForCustomers: true, owns: [] }]
        assert.ok(met(reviewMatter({ ...given, people: joined }), 'people') >= met(given, 'people'))
      }),
    )
  })

  it('is the less sure the more items nobody can place', () => {
    fc.assert(
      fc.property(timed, fc.integer({ min: 1, max: 60 }), (given, minutes) => {
        const unclear: ReviewTopic = { ...given.topics[0]!, minutes, item: { ...given.topics[0]!.item, driver: 'other', slot: undefined } }
        // A slot in the item makes an action part of its own; leave that out of the comparison.
        const more = reviewMatter({ ...given, topics: [...given.topics, unclear] })
        assert.ok(scored(more).readable <= scored(given).readable)
        assert.deepEqual(met(more, 'energy'), met(given, 'energy'))
      }),
    )
  })

  it('does not depend on what the items of another kind are called, in which order the others stand, or on the heading', () => {
    const titles = ['Payroll', 'Recruiting', 'Budget', 'Any other business']
    fc.assert(
      fc.property(
        fc.shuffledSubarray(titles, { minLength: titles.length }),
        fc.constantFrom('Northgate', 'Moss Hall', 'Q3', 'Autumn'),
        (names, heading) => {
          const text = (order: readonly string[], head: string): string =>
            `# ${head}: quarterly review\n\n1. Sales funnel: forecast (30 min)\n2. ${order[0]} (5 min)\n3. Complaints: letters (20 min)\n4. ${order[1]} (5 min)\n5. Roadmap: schedule (20 min)\n6. ${order[2]} (5 min)\n7. Stock: list (15 min)\n8. ${order[3]} (5 min)\n`
          const total = (some: string): number | undefined => reviewScore(reviewReading(reviewAnalysis(some)))?.total
          assert.notEqual(total(text(titles, 'Northgate')), undefined)
          assert.equal(total(text(names, heading)), total(text(titles, 'Northgate')))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('takes its weights from the table, whatever they add up to', () => {
    fc.assert(
      fc.property(matter, fc.integer({ min: 1, max: 9 }), (given, factor) => {
        const times = (points: Readonly<Record<ReviewPart, number>>) =>
          Object.fromEntries(Object.entries(points).map(([id, number]) => [id, number * factor])) as Record<ReviewPart, number>
        const larger = { planned: times(defaultReviewWeights.planned), observed: times(defaultReviewWeights.observed) }
        assert.deepEqual(reviewOrientation(given, larger), scored(given))
      }),
    )
  })

  for (const basis of bases)
    it(`shares out 100 points among the parts of what is ${basis}`, () => {
      assert.equal(
        reviewWeights.reduce((sum, weight) => sum + weight[basis], 0),
        100,
      )
    })
})
