import type { DocumentKind } from '../core/base/document-kind.ts'
import { story } from '../core/facts/new-section-place.ts'
import type { SectionId } from '../core/facts/section-ids.ts'
import { rules } from '../core/rules/registry.generated.ts'

/** The contents that documents of a kind are asked for, in the order in which a plan tells its story. */
export function askedSections(kind: DocumentKind): readonly SectionId[] {
  return story.filter((id) => rules.find((rule) => rule.id === `missing-${id}`)?.kinds.includes(kind))
}
