import type { SectionId } from '../facts/section-states.ts'

const titles: Readonly<Record<SectionId, string>> = {
  'jobs-to-be-done': 'Jobs to be done',
  'value-exchange': 'Value exchange',
  listening: 'Listening',
  'business-definition': 'Business definition',
  alternatives: 'Alternatives',
  'customer-measures': 'Customer measures',
  'customer-journey': 'Customer journey',
  'customer-profile': 'Customer profile',
}

/** What readers call an asked-for content. */
export function sectionTitle(id: SectionId): string {
  return titles[id]
}
