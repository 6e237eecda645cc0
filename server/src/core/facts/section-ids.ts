/** What a plan is asked to contain, under whatever heading. */
export const sectionIds = [
  'jobs-to-be-done',
  'value-exchange',
  'listening',
  'business-definition',
  'alternatives',
  'customer-measures',
  'customer-journey',
  'customer-profile',
] as const

export type SectionId = (typeof sectionIds)[number]
