import type { Family } from '../rules/rule.ts'

const titles: Readonly<Record<Family, string>> = {
  framing: 'How the plan is framed',
  sections: 'What the plan contains',
  jobs: 'Jobs to be done',
  exchange: 'Value exchange',
  listening: 'Listening and research',
  knowing: 'Knowing customers',
  crm: 'CRM and measures',
  review: 'Reviews',
  document: 'What a document says of itself',
  own: 'Your own rules',
}

/** What readers call a family of rules. */
export function familyTitle(family: Family): string {
  return titles[family]
}
