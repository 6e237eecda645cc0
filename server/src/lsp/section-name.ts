import type { Translate } from '../core/base/translate.ts'
import type { SectionId } from '../core/facts/section-states.ts'

/** What people call an asked-for content in the middle of a sentence. */
export function sectionName(id: SectionId, t: Translate): string {
  switch (id) {
    case 'jobs-to-be-done':
      return t('jobs to be done')
    case 'value-exchange':
      return t('value exchange')
    case 'listening':
      return t('listening')
    case 'business-definition':
      return t('business definition')
    case 'alternatives':
      return t('alternatives')
    case 'customer-measures':
      return t('customer measures')
    case 'customer-journey':
      return t('customer journey')
    case 'customer-profile':
      return t('customer profile')
  }
}
