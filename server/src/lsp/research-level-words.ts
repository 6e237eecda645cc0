import type { Translate } from '../core/base/translate.ts'

/** What research of a level does, as hints and cards say it. */
export function researchLevelWords(level: 1 | 2 | 3 | 4 | 5, t: Translate): string {
  switch (level) {
    case 1:
      return t('level 1 of 5: asks whether we are right')
    case 2:
      return t('level 2 of 5: asks for features')
    case 3:
      return t('level 3 of 5: asks about problems')
    case 4:
      return t('level 4 of 5: watches people')
    case 5:
      return t('level 5 of 5: becomes the customer')
  }
}
