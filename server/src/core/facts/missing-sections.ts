import type { Span } from '../base/span.ts'
import type { Analysis } from './analysis.ts'
import { documentHead } from './document-head.ts'
import { declaredKind } from './document-kind.ts'
import { doubtfulPlan } from './doubtful-plan.ts'
import { type Fact, fact } from './fact.ts'
import { type NewSectionPlace, newSectionPlace } from './new-section-place.ts'
import { type PlanForm, planForms } from './plan-form.ts'
import type { SectionId } from './section-ids.ts'
import { sectionStates } from './section-states.ts'
import { toldOtherwise } from './told-otherwise.ts'
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

/** What even a page on how work is done can be asked for. */
const core: ReadonlySet<SectionId> = new Set(['jobs-to-be-done', 'value-exchange', 'listening'])

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
    const { state, doubtful, wish } = sectionStates(analysis)[id]
    if (wish === 'off' || wish === 'optional') return []
    // Whoever requires a content wants to hear of it in notes and forms too.
    if (wish === 'required') return state === 'absent' && writtenInEnglish(analysis) ? [missed(id, analysis)] : []
    if (state !== 'absent' || doubtfulPlan(analysis) || (doubtful && declaredKind(analysis) === undefined)) return []
    if (toldOtherwise(analysis).has(id)) return []
    const forms = planForms(analysis)
    if (saidElsewhere[id]?.some((form) => forms.has(form))) return []
    if (!core.has(id) && forms.has('instructions') && declaredKind(analysis) === undefined) return []
    return [missed(id, analysis)]
  })
}

function missed(id: SectionId, analysis: Analysis): MissingSection {
  return {
    id,
    head: documentHead(analysis),
    place: newSectionPlace(analysis.document, sectionStates(analysis), id),
    onVisionPage: planForms(analysis).has('vision-page'),
  }
}
