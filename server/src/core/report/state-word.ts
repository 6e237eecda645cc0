import type { Translate } from '../base/translate.ts'
import type { SectionState } from '../facts/section-states.ts'

/** How far an asked-for content is there, in a word or three. */
export function stateWord(state: SectionState['state'], t: Translate): string {
  if (state === 'present') return t('there')
  return state === 'partial' ? t('there in part') : t('not found')
}
