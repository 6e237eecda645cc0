import assert from 'node:assert/strict'
import type { Span } from '../../server/src/core/base/span.ts'
import { type Claim, placesOf } from '../../server/src/core/engine/claim.ts'
import { createPrecedence } from '../../server/src/core/engine/create-precedence.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'
import { claimAt, namedRule } from './claim-at.ts'

const exact = namedRule('exact')
const closer = namedRule('closer', ['exact'])
const broad = namedRule('broad', ['closer'])
const apart = namedRule('apart')
const mostSpecific = createPrecedence([broad, closer, exact, apart])

const span = (start: number, end: number): Span => ({ start, end })

/** Who speaks, and where. */
function told(...claims: readonly Claim[]): readonly string[] {
  return mostSpecific(claims)
    .map((claim) => `${claim.rule.id} ${placesOf(claim).map(({ at }) => `${at.start}–${at.end}`)}`)
    .sort()
}

describe('precedence', () => {
  it('lets the rule that sees more exactly speak alone where places overlap', () => {
    assert.deepEqual(told(claimAt(closer, span(0, 20)), claimAt(exact, span(10, 30))), ['exact 10–30'])
  })
  it('leaves both where places only touch, or the rules have nothing to do with each other', () => {
    assert.deepEqual(told(claimAt(closer, span(0, 10)), claimAt(exact, span(10, 30))), ['closer 0–10', 'exact 10–30'])
    assert.deepEqual(told(claimAt(closer, span(0, 10)), claimAt(apart, span(0, 10))), ['apart 0–10', 'closer 0–10'])
  })
  it('takes only the places that overlap out of a claim about several, the first one too', () => {
    const several = claimAt(closer, span(0, 5), span(10, 15), span(20, 25))
    assert.deepEqual(told(several, claimAt(exact, span(0, 5))), ['closer 10–15,20–25', 'exact 0–5'])
    assert.deepEqual(told(several, claimAt(exact, span(40, 45), span(12, 13))), ['closer 0–5,20–25', 'exact 40–45,12–13'])
  })
  it('reaches over a rule that says nothing', () => {
    assert.deepEqual(told(claimAt(broad, span(0, 10)), claimAt(exact, span(0, 10))), ['exact 0–10'])
  })
  it('hears nobody on account of a rule that had to yield itself', () => {
    // Broad and closer overlap, closer and exact overlap, broad and exact do not.
    assert.deepEqual(told(claimAt(broad, span(0, 10)), claimAt(closer, span(5, 25)), claimAt(exact, span(20, 30))), [
      'broad 0–10',
      'exact 20–30',
    ])
  })
  it('counts the stretch that a place speaks for, where it is more than what is pointed at', () => {
    const { rule, hit } = claimAt(exact, span(0, 3))
    assert.deepEqual(told({ rule, hit: { ...hit, covers: span(0, 50) } }, claimAt(closer, span(30, 40))), ['exact 0–3'])
  })
  it('finds an overlap with a long place that starts before many short ones', () => {
    assert.deepEqual(told(claimAt(exact, span(0, 100), span(1, 2), span(3, 4)), claimAt(closer, span(50, 60))), ['exact 0–100,1–2,3–4'])
  })
  it('is declared among rules that exist, and in no circle', () => {
    const byId = new Map(rules.map((rule) => [rule.id, rule]))
    const visit = (id: string, path: readonly string[]): void => {
      assert.ok(!path.includes(id), `${[...path, id].join(' yields to ')}: a circle`)
      const rule = byId.get(id)
      assert.ok(rule !== undefined, `${path.at(-1)} yields to ${id}, and there is no such rule`)
      for (const better of rule.yieldsTo ?? []) visit(better, [...path, id])
    }
    for (const { id } of rules) visit(id, [])
  })
})
