import type { DocumentKind } from '../base/document-kind.ts'
import { suppressions } from '../facts/suppressions.ts'

/**
 * What rules about the comments for silence have in common: they judge what those comments did, and so speak once they were heard, in
 * documents of all kinds and in any language, for they read no prose.
 */
export const aboutSilences = {
  kinds: ['strategy', 'crm-plan', 'research-plan', 'qbr'] satisfies readonly DocumentKind[],
  anyLanguage: true,
  afterSilences: true,
  query: suppressions,
} as const
