import { bases, defaultReviewWeights } from '../score/review-weights.ts'
import type { Config, DocumentSettings } from './config.ts'
import { mergeSettings, nothingSaid } from './keys/said-settings.ts'
import type { SaidSettings } from './keys/setting-keys.ts'

/** What layers say together, the last of them last, with what holds where none says anything. */
export function settingsOf(layers: readonly SaidSettings[]): DocumentSettings {
  const { rules, review, customer, company, product, words, sections, minScore } = layers.reduce(mergeSettings, nothingSaid)
  return {
    rules,
    reviewWeights: Object.fromEntries(
      bases.map((basis) => [basis, { ...defaultReviewWeights[basis], ...review[basis] }]),
    ) as Config['reviewWeights'],
    customer,
    company,
    product,
    words,
    sections,
    minScore,
  }
}
