import { type DocumentKind, documentKinds } from '../base/document-kind.ts'
import { fact } from './fact.ts'
import { kindSignals } from './kind-signals.ts'
import { kindWeights } from './kind-weights.generated.ts'
import { wording } from './wording.ts'

/** How likely each kind is by the text alone; the five add up to 1. */
export type KindLikelihoods = Readonly<Record<DocumentKind, number>>

/**
 * Weighs the signals of the text and its wording against each other (multinomial logistic regression; the weights are fitted by
 * `server/tasks/fit-document-kind.ts` on labelled documents, starting from what one would expect of each signal).
 */
export const kindLikelihoods = fact<KindLikelihoods>((analysis) => {
  const signals = kindSignals(analysis)
  const { kinds: worded } = wording(analysis)
  const evidence = documentKinds.map((_, k) =>
    kindWeights.signals.reduce(
      (sum, { most, weights }, i) => sum + weights[k]! * Math.min(signals[i]!, most),
      kindWeights.base[k]! + kindWeights.wording * worded[k]!,
    ),
  )
  const strongest = Math.max(...evidence)
  const odds = evidence.map((value) => Math.exp(value - strongest))
  const all = odds.reduce((sum, value) => sum + value, 0)
  return Object.fromEntries(documentKinds.map((kind, k) => [kind, odds[k]! / all])) as KindLikelihoods
})
