import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'
import { reviewScore } from '../../server/src/core/score/review-score.ts'

const engine = createEngine(resolveConfig())

function reading(name: string): Reading {
  return engine.read(readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8'), { path: name })
}

function score(name: string): number {
  const { orientation, review } = reading(name)
  return orientation?.total ?? (review === undefined ? undefined : reviewScore(review))?.total ?? Number.NaN
}

describe('what the linter says of the samples', () => {
  const rewrites = [
    'ashdown-social-media-plan',
    'fieldnote-strategy',
    'harrow-crm-plan',
    'rosterwell-research-plan',
    'tallyhouse-price-change',
  ]

  for (const name of rewrites) {
    it(`finds something to say of ${name} and nothing to warn of in its rewrite, which scores higher`, () => {
      assert.ok(reading(`${name}-before.md`).findings.length > 0)
      const warnings = reading(`${name}-after.md`).findings.filter(({ severity }) => severity !== 'hint')
      assert.deepEqual(
        warnings.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      )
      assert.ok(score(`${name}-after.md`) >= score(`${name}-before.md`) + 8)
    })
  }

  it('leaves the ordinary ordinary: a plan for self-service scores high and gets no warning', () => {
    assert.ok(score('tidewater-app-plan.md') >= 65)
    for (const name of ['tidewater-app-plan.md', 'bobbin-room-customer-experience.md'])
      assert.deepEqual(
        reading(name).findings.map(({ rule }) => rule),
        [],
      )
  })

  it('shows what drives a company by how its review went, not by how it was planned', () => {
    const { review } = reading('brightwater-q3-review-minutes.md')
    assert.ok(score('brightwater-q3-review-agenda.md') >= 40)
    assert.ok(review!.planned!.total! >= 40)
    assert.ok(review!.observed!.total! <= 30)
    assert.equal(score('brightwater-q3-review-minutes.md'), review!.observed!.total)
  })

  it('shows a company turn round over three quarters', () => {
    const [first, second, third] = ['2026-Q1', '2026-Q2', '2026-Q3'].map((quarter) => score(`reviews/${quarter}-agenda.md`))
    assert.ok(first! <= 35 && second! <= 35 && third! >= 80, `${first}, ${second}, ${third}`)
    for (const quarter of ['2026-Q1', '2026-Q2']) {
      const { review, findings } = reading(`reviews/${quarter}-minutes.md`)
      assert.equal(review!.atRisk.length, 1)
      assert.ok(review!.profile.observed!.value < review!.profile.planned!.value)
      assert.ok(
        findings.every(({ rule }) => rule !== 'value-topic-at-risk'),
        'what was held is no longer at risk',
      )
    }
    assert.deepEqual(reading('reviews/2026-Q3-agenda.md').findings, [])
  })
})
