import type { Span } from '../base/span.ts'
import type { Analysis } from './analysis.ts'
import { documentHead } from './document-head.ts'
import { declaredKind, documentKind } from './document-kind.ts'
import { type Fact, fact } from './fact.ts'
import { kindLikelihoods } from './kind-likelihoods.ts'
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
  /** The document may be no whole plan: nobody says it is one, and its text is short or speaks for something else too. */
  readonly doubtful: boolean
}

/** Fewer sentences than this are a note or one part of a plan, more often than a plan. */
const wholePlan = 25

/** How likely the kind must be for a document to be taken for a whole plan. */
const likelyPlan = 0.75

/** The one content, if it is missing. */
export function missingSection(id: SectionId): Fact<readonly MissingSection[]> {
  return fact((analysis) => {
    if (sectionStates(analysis)[id].state !== 'absent') return []
    return [{ id, head: documentHead(analysis), place: newSectionPlace(analysis), doubtful: doubtfulPlan(analysis) }]
  })
}

function doubtfulPlan(analysis: Analysis): boolean {
  if (declaredKind(analysis) !== undefined) return false
  const kind = documentKind(analysis)
  return analysis.document.sentences.length < wholePlan || kindLikelihoods(analysis)[kind] < likelyPlan
}
