import { english, type Translate } from '../base/translate.ts'
import type { SectionId } from '../facts/section-states.ts'

const titles = (t: Translate): Readonly<Record<SectionId, string>> => ({
  'jobs-to-be-done': t('Jobs to be done'),
  'value-exchange': t('Value exchange'),
  listening: t('Listening'),
  'business-definition': t('Business definition'),
  alternatives: t('Alternatives'),
  'customer-measures': t('Customer measures'),
  'customer-journey': t('Customer journey'),
  'customer-profile': t('Customer profile'),
})

/** What readers call an asked-for content. */
export function sectionTitle(id: SectionId, t: Translate = english): string {
  return titles(t)[id]
}
