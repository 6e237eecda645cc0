import { wordSigns } from './word-signs.ts'

/** What a sentence says of whom a plan is for, whom it competes with, and the path that customers go. */
export const knowingSigns = wordSigns({
  'segment title': ['segment-titles'],
  demographic: ['demographic-words'],
  circumstance: ['circumstance-words', 'hardships'],
  coverage: ['coverage-words'],
  'competition title': ['competition-titles'],
  comparable: ['comparable-words', 'rivals'],
  substitute: ['substitute-words'],
  'path title': ['path-titles'],
  early: ['early-steps'],
  sale: ['sale-ends'],
  after: ['after-steps'],
  scope: ['winning-scope'],
  'knowing title': ['knowing-titles'],
  bought: ['bought-things'],
  context: ['person-context'],
  score: ['score-names'],
  reason: ['score-reasons'],
  favoured: ['favoured-customers'],
  'other people': ['other-people-asked'],
  asking: ['asking-people'],
  company: ['company-words'],
  customers: ['customer-nouns'],
})
