import { declaredKind, documentKind } from './document-kind.ts'
import { fact } from './fact.ts'
import { kindLikelihoods } from './kind-likelihoods.ts'
import { writtenInEnglish } from './written-in-english.ts'

/** Fewer sentences than this are a note or one part of a plan, more often than a plan. */
const wholePlan = 25

/** How likely the kind must be for a document to be taken for a whole plan. */
const likelyPlan = 0.75

/** How unlikely it must be that it is none of ours. */
const unlikelyNone = 0.05

/** Whether a document may be something else than a whole plan, so that it owes nobody any of a plan's contents. */
export const doubtfulPlan = fact<boolean>((analysis) => {
  // What is said in a language that we do not read is not missing.
  if (!writtenInEnglish(analysis)) return true
  if (declaredKind(analysis) !== undefined) return false
  const likely = kindLikelihoods(analysis)
  return analysis.document.sentences.length < wholePlan || likely[documentKind(analysis)] < likelyPlan || likely.none >= unlikelyNone
})
