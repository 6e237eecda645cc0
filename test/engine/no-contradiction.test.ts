import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Finding } from '../../server/src/core/base/finding.ts'
import { preset } from '../../server/src/core/config/presets.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'
import { type SectionId, sectionIds } from '../../server/src/core/facts/section-ids.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'

/*
 * A suggestion and a score stand beside each other. What the one says to be lacking, the other must not count as whole, and what the one
 * says to be there, if not well, the other must not count as absent.
 */

const engine = createEngine({ ...resolveConfig(), rules: preset('all') })

interface Said {
  readonly rule: string
  readonly section: SectionId
  /** Of a rule that says several things: those that are meant. */
  readonly saying?: RegExp
}

const lacking: readonly Said[] = [
  ...sectionIds.map((section) => ({ rule: `missing-${section}`, section })),
  { rule: 'thin-section', section: 'jobs-to-be-done', saying: /^This part is about what customers need/ },
  { rule: 'thin-section', section: 'value-exchange', saying: /^This part is about what is given/ },
  { rule: 'thin-section', section: 'listening', saying: /^This part is about hearing/ },
  { rule: 'revenue-only-measures', section: 'customer-measures' },
  { rule: 'vanity-measure', section: 'customer-measures', saying: /and add one/ },
  { rule: 'one-sided-value-exchange', section: 'value-exchange', saying: /this says what we gain/ },
  { rule: 'shallow-research', section: 'listening' },
  { rule: 'talk-listen-imbalance', section: 'listening', saying: /and none comes in/ },
  { rule: 'product-defined-business', section: 'business-definition' },
  { rule: 'like-for-like-competition', section: 'alternatives' },
  { rule: 'journey-ends-at-sale', section: 'customer-journey' },
  { rule: 'funnel-called-journey', section: 'customer-journey' },
  { rule: 'demographic-only-segment', section: 'customer-profile' },
  { rule: 'transactional-profile', section: 'customer-profile' },
]

const there: readonly Said[] = [
  { rule: 'malformed-job-statement', section: 'jobs-to-be-done' },
  { rule: 'job-missing-dimension', section: 'jobs-to-be-done' },
  { rule: 'open-feedback-loop', section: 'listening' },
  { rule: 'unowned-insight', section: 'listening' },
  { rule: 'shallow-research', section: 'listening' },
  { rule: 'friendly-sample', section: 'listening' },
  { rule: 'talk-listen-imbalance', section: 'listening', saying: /and (?:one comes|\d+ come) in/ },
]

/** Parts of the score of which all points say that nothing of the kind was found. */
const spotless: Readonly<Record<string, string>> = {
  'inside-out-goal': 'aims',
  'revenue-only-measures': 'measures',
  'vanity-measure': 'measures',
}

function speaks({ rule, saying }: Said, finding: Finding): boolean {
  return finding.rule === rule && (saying === undefined || saying.test(finding.message))
}

function contradictions({ findings, sections, orientation }: Reading): readonly string[] {
  if (sections === undefined) return []
  const whole = new Set((orientation?.parts ?? []).filter(({ points, max }) => points === max).map(({ id }) => id))
  return findings.flatMap((finding) => [
    ...lacking
      .filter((said) => speaks(said, finding) && sections[said.section].state === 'present')
      .map(({ section }) => `${finding.rule} speaks, and ${section} is counted as whole`),
    ...there
      .filter((said) => speaks(said, finding) && sections[said.section].state === 'absent')
      .map(({ section }) => `${finding.rule} speaks, and ${section} is counted as absent`),
    ...(whole.has(spotless[finding.rule] ?? '') ? [`${finding.rule} speaks, and the score is full`] : []),
  ])
}

const samples = new URL('../../samples/', import.meta.url)
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
const kinds = ['strategy', 'crm-plan', 'research-plan'] as const
const named = new Set([...lacking, ...there].map(({ rule }) => rule))

/** What the rules themselves call bad and good, without their marks, and the parts of the samples: between them they touch every content. */
const parts: readonly string[] = [
  ...rules
    .filter(({ id }) => named.has(id) || id in spotless)
    .flatMap(({ examples }) => [...examples.bad, ...examples.good])
    .map((example) => (typeof example === 'string' ? example : example.text).replace(/[⟦⟧]/g, '').replace(/^---\n[\s\S]*?\n---\n/, '')),
  ...texts.flatMap((text) => text.split(/^(?=## )/m)),
]

function read(body: string, kind: string): Reading {
  return engine.read(`---\nkind: ${kind}\n---\n${body}`, { path: 'plan.md' })
}

describe('suggestions and score', () => {
  it('agree on the samples', () => {
    for (const text of texts) for (const kind of kinds) assert.deepEqual(contradictions(read(text, kind)), [])
  })

  it('agree on what rules call bad and good, alone and in company', () => {
    let spoken = 0
    fc.assert(
      fc.property(fc.shuffledSubarray([...parts], { minLength: 1, maxLength: 7 }), fc.constantFrom(...kinds), (some, kind) => {
        const reading = read(some.join('\n\n'), kind)
        spoken += reading.findings.filter(({ rule }) => named.has(rule)).length
        assert.deepEqual(contradictions(reading), [])
      }),
      { numRuns: 150 },
    )
    assert.ok(spoken > 100, 'hardly any of the rules spoke')
  })

  it('agree on how much comes in where much goes out', () => {
    const sent = Array.from({ length: 30 }, (_, at) => `- Newsletter number ${at + 1} every month`)
    const heard = Array.from({ length: 9 }, (_, at) => `- Interview with ${at + 2} customers a month, in hall ${at + 1}`)
    const { findings, sections } = read(['# Contact plan', '', '## What we do', '', ...sent, ...heard, ''].join('\n'), 'crm-plan')
    assert.match(findings.find(({ rule }) => rule === 'talk-listen-imbalance')?.message ?? '', /30 things go out and 9 come in/)
    assert.notEqual(sections?.listening.state, 'absent')
  })

  it('agree where churn of last year is told and success is counted in money', () => {
    const text = `# Growth plan

## Where we are

We rent lathes to workshops. Last year revenue grew 18 % to 2.1 m, but churn rose to 6 % a month.

## Initiatives

1. Launch the new dashboard and the route planner.
2. Open a second hall in May.

## Measures

- Monthly recurring revenue
- Gross margin
- Conversion rate of the trial
`
    const { findings, sections } = read(text, 'strategy')
    assert.ok(findings.some(({ rule }) => rule === 'revenue-only-measures'))
    assert.equal(sections?.['customer-measures'].state, 'partial')
    assert.equal(sections['customer-measures'].lacking, 'a sign of success that customers would name')
  })

  it('tells to judge by the measures of customers that a plan has elsewhere, and not to add one', () => {
    const text = `# Reading room

## How readers would measure us

- Customer satisfaction measured by survey: 4.5 of 5
- Readers who come back within a month: at least 60 %, measured monthly
- Waiting time for a book: under two days

## Newsletter

Targets for the newsletter:

- 5,000 subscribers
- 20,000 page views
`
    const { findings, sections } = read(text, 'strategy')
    assert.equal(sections?.['customer-measures'].state, 'present')
    const said = findings.find(({ rule }) => rule === 'vanity-measure')?.message ?? ''
    assert.match(said, /judge by what this plan measures on the customers’ side/)
  })
})
