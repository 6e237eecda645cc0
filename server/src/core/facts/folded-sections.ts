import type { Span } from '../base/span.ts'
import { documentKind } from './document-kind.ts'
import { fact } from './fact.ts'
import { type MissingSection, missingSection } from './missing-sections.ts'
import type { NewSectionPlace } from './new-section-place.ts'

/** Contents whose absence is told in one remark: each by itself would be too much. */
export type FoldedSection = 'customer-profile' | 'customer-measures' | 'alternatives' | 'business-definition' | 'customer-journey'

/** Those missing from a document, where it is said, and where each is mended. */
export interface FoldedSections {
  readonly head: Span
  /** The most telling for this kind of document first; at least one. */
  readonly missing: readonly { readonly id: FoldedSection; readonly place: NewSectionPlace }[]
}

const missing: Readonly<Record<FoldedSection, ReturnType<typeof missingSection>>> = {
  'customer-profile': missingSection('customer-profile'),
  'customer-measures': missingSection('customer-measures'),
  alternatives: missingSection('alternatives'),
  'business-definition': missingSection('business-definition'),
  'customer-journey': missingSection('customer-journey'),
}

/** What is asked of a kind of document, what it can least do without first. */
const askedOf: Readonly<Partial<Record<string, readonly FoldedSection[]>>> = {
  strategy: ['alternatives', 'customer-measures', 'customer-profile', 'business-definition'],
  'crm-plan': ['customer-journey', 'customer-measures', 'customer-profile'],
}

/** None or one: what is missing of the contents that fold. */
export const foldedSections = fact<readonly FoldedSections[]>((analysis) => {
  const gaps = (askedOf[documentKind(analysis)] ?? []).flatMap((id) =>
    missing[id](analysis).map((gap): [FoldedSection, MissingSection] => [id, gap]),
  )
  // A page that shows only where to go owes nobody a figure.
  const told = gaps.filter(([id, gap]) => id !== 'customer-measures' || !gap.onVisionPage)
  const first = told[0]?.[1]
  return first === undefined ? [] : [{ head: first.head, missing: told.map(([id, { place }]) => ({ id, place })) }]
})
