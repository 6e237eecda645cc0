import type { Analysis } from './analysis.ts'
import { documentKind } from './document-kind.ts'
import type { SectionId } from './section-ids.ts'
import type { SectionWish } from './section-wishes.ts'

/** What is wished of a content in this document; `undefined` where nobody said. */
export function wishedOf(id: SectionId, analysis: Analysis): SectionWish | undefined {
  const { sections } = analysis.settings
  // The kind is told from the whole text: it is not asked for where nothing hangs on it.
  return sections === undefined ? undefined : sections[documentKind(analysis)]?.[id]
}
