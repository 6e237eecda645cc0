import type { ConfigKey } from './config-key.ts'
import { minScoreKey } from './min-score-key.ts'
import { namesKey } from './names-key.ts'
import { reviewKey } from './review-key.ts'
import { rulesKey } from './rules-key.ts'
import { sectionsKey } from './sections-key.ts'
import { wordsKey } from './words-key.ts'

/** The keys that a configuration may say for all documents, and an override for some. */
export const settingKeys = {
  rules: rulesKey,
  review: reviewKey,
  customer: namesKey('customer'),
  company: namesKey('company'),
  product: namesKey('product'),
  words: wordsKey,
  sections: sectionsKey,
  minScore: minScoreKey,
} as const satisfies Readonly<Record<string, ConfigKey<unknown>>>

type SettingKeys = typeof settingKeys

/** What one layer says of these keys. */
export type SaidSettings = { readonly [Key in keyof SettingKeys]: SettingKeys[Key]['nothing'] }
