import type { Analysis } from './analysis.ts'
import { declaredKind, documentKind } from './document-kind.ts'
import { fact } from './fact.ts'
import { kindLikelihoods } from './kind-likelihoods.ts'
import { namedPlan } from './named-plan.ts'
import { planLookalike } from './plan-lookalike.ts'
import { formSections, isTemplate } from './template.ts'

/** So many sections that only hold places to fill in make a form of a document that is no template as a whole. */
const formFrom = 3

/** From this likelihood of being none of ours on, a document is too little of a plan to be told anything. */
const doubtfulFrom = 0.1

/**
 * Whether a document reads as a plan and may be none all the same, or is still the form of one. Its kind, contents and score can be shown; nothing should be said
 * of it unasked: a false alarm costs more than a miss. Declaring its kind ends the doubt.
 */
export const doubtfulKind = fact<boolean>((analysis: Analysis) => {
  const kind = documentKind(analysis)
  if (kind === 'none' || kind === 'qbr' || declaredKind(analysis) !== undefined) return false
  return (
    (kindLikelihoods(analysis).none >= doubtfulFrom && !namedPlan(analysis)) ||
    isTemplate(analysis) ||
    formSections(analysis).size >= formFrom ||
    planLookalike(analysis) !== undefined
  )
})
