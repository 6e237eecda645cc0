import { english, type Translate } from '../base/translate.ts'
import type { Reported } from './reported.ts'

/** Why nothing is said of a document that may be no plan, and how to change that, as a sentence with marks of markdown. */
export function doubtPhrase({ kind }: Pick<Reported, 'kind'>, t: Translate = english): string {
  return t('This may be no plan, so nothing is suggested: add `kind: {0}` to its front matter to have it judged, or `kind: none`.', kind)
}
