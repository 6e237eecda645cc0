import type { DocumentKind } from '../base/document-kind.ts'

const names: Readonly<Record<DocumentKind, string>> = {
  strategy: 'Strategy',
  'crm-plan': 'CRM plan',
  'research-plan': 'Research plan',
  qbr: 'Business review',
  none: 'Not a plan',
}

/** What readers call a kind of document. */
export function kindName(kind: DocumentKind): string {
  return names[kind]
}
