import fc from 'fast-check'

const severity = fc.constantFrom('off', 'hint', 'information', 'warning', 'error')
const rules = fc.dictionary(
  fc.constantFrom('vanity-measure', 'missing-listening', 'boilerplate-customer-section'),
  fc.oneof(severity, fc.tuple(severity, fc.constant({}))),
)
const names = fc.oneof(
  fc.constantFrom('members', 'guests', 'off', '1'),
  fc.array(fc.constantFrom('members', 'patients', 'no'), { maxLength: 2 }),
)
const minScore = fc.oneof(fc.nat(100), fc.dictionary(fc.constantFrom('strategy', 'qbr'), fc.nat(100)))
const globs = fc.constantFrom('**', '*.md', 'deep/**', '../**', 'our plans/*.md', '!*.md')
const kinds = fc.dictionary(globs, fc.constantFrom('strategy', 'crm-plan', 'qbr', 'none'))
const review = fc.record({ weights: fc.record({ planned: fc.record({ energy: fc.integer({ min: 1, max: 90 }) }) }) })
const override = fc.record(
  {
    files: fc.oneof(globs, fc.array(globs, { minLength: 1, maxLength: 3 })),
    kind: fc.constantFrom('qbr', 'strategy'),
    rules,
    customer: names,
    minScore,
  },
  { requiredKeys: ['files'] },
)
/** What a file may extend; not all of it is there, and some of it goes round. */
const extended = fc.constantFrom(
  'recommended',
  'strict',
  './base.yaml',
  '../base.yaml',
  '../shared/base.json',
  '../plans (2026)/base.yaml',
  './more.jsonc',
  'pack',
  '@team/pack/strict.yaml',
  'none',
)
/** Data of a configuration, right but for what it extends. */
export const right = fc.record(
  {
    extends: fc.oneof(extended, fc.array(extended, { maxLength: 3 })),
    rules,
    customer: names,
    company: names,
    kinds,
    review,
    minScore,
    overrides: fc.array(override, { maxLength: 3 }),
  },
  { requiredKeys: [] },
)
export const wrong = fc.constantFrom<Record<string, unknown>>(
  { rulez: {} },
  { rules: { 'vanity-mesure': 'off' } },
  { minScore: 'much' },
  { overrides: [{}] },
)
export const data = fc.oneof({ weight: 6, arbitrary: right as fc.Arbitrary<Record<string, unknown>> }, { weight: 1, arbitrary: wrong })
