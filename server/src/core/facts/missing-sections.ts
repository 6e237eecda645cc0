import type { Span } from '../base/span.ts'
import type { Analysis } from './analysis.ts'
import { documentHead } from './document-head.ts'
import { declaredKind, documentKind } from './document-kind.ts'
import { type Fact, fact } from './fact.ts'
import { kindLikelihoods } from './kind-likelihoods.ts'
import { type NewSectionPlace, newSectionPlace } from './new-section-place.ts'
import { type PlanForm, planForms } from './plan-form.ts'
import type { SectionId } from './section-ids.ts'
import { sectionStates } from './section-states.ts'
import { writtenInEnglish } from './written-in-english.ts'

/** An asked-for content that nothing in the document touches. */
export interface MissingSection {
  readonly id: SectionId
  /** Where it is said that it is missing. */
  readonly head: Span
  /** Where it could be added. */
  readonly place: NewSectionPlace
  /** The document only shows where to go: a vision, a mission, values. */
  readonly onVisionPage: boolean
}

/** Fewer sentences than this are a note or one part of a plan, more often than a plan. */
const wholePlan = 25

/** How likely the kind must be for a document to be taken for a whole plan. */
const likelyPlan = 0.75

/** Papers that hang on another plan: what they serve is defined there. */
const saidElsewhere: Partial<Record<SectionId, readonly PlanForm[]>> = {
  'business-definition': ['okr-sheet', 'requirements', 'support-plan', 'channel-plan'],
  alternatives: ['okr-sheet', 'requirements', 'support-plan'],
}

/**
 * The one content, if it is missing from what is surely a whole plan. A short note, or a document that may be something else, cannot
 * be asked for it: unless its author or the configuration says that it is a plan, nothing counts as missing from it. Nor can papers of
 * the sorts that have it said elsewhere.
 */
export function missingSection(id: SectionId): Fact<readonly MissingSection[]> {
  return fact((analysis) => {
    if (sectionStates(analysis)[id].state !== 'absent' || doubtfulPlan(analysis)) return []
    const forms = planForms(analysis)
    if (saidElsewhere[id]?.some((form) => forms.has(form))) return []
    return [{ id, head: documentHead(analysis), place: newSectionPlace(analysis), onVisionPage: forms.has('vision-page') }]
  })
}

function doubtfulPlan(analysis: Analysis): boolean {
  // What is said in a language that we do not read is not missing.
  if (!writtenInEnglish(analysis)) return true
  if (declaredKind(analysis) !== undefined) return false
  const kind = documentKind(analysis)
  return analysis.document.sentences.length < wholePlan || kindLikelihoods(analysis)[kind] < likelyPlan
}
