import type { Span } from '../base/span.ts'
import { documentHead } from './document-head.ts'
import { type Fact, fact } from './fact.ts'
import { type NewSectionPlace, newSectionPlace } from './new-section-place.ts'
import type { SectionId } from './section-ids.ts'
import { sectionStates } from './section-states.ts'

/** An asked-for content that nothing in the document touches. */
export interface MissingSection {
  readonly id: SectionId
  /** Where it is said that it is missing. */
  readonly head: Span
  /** Where it could be added. */
  readonly place: NewSectionPlace
}

/** The one content, if it is missing. */
export function missingSection(id: SectionId): Fact<readonly MissingSection[]> {
  return fact((analysis) =>
    sectionStates(analysis)[id].state === 'absent' ? [{ id, head: documentHead(analysis), place: newSectionPlace(analysis) }] : [],
  )
}
