import type { DocumentKind } from '../base/document-kind.ts'
import { english, type Translate } from '../base/translate.ts'

const names = (t: Translate): Readonly<Record<DocumentKind, string>> => ({
  strategy: t('Strategy'),
  'crm-plan': t('CRM plan'),
  'research-plan': t('Research plan'),
  qbr: t('Business review'),
  none: t('Not a plan'),
})

/** What readers call a kind of document. */
export function kindName(kind: DocumentKind, t: Translate = english): string {
  return names(t)[kind]
}
