import { type Basis, bases, type ReviewPart, reviewWeights } from '../../score/review-weights.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigNode } from '../source/config-node.ts'
import type { ConfigKey, Telling } from './config-key.ts'

/** Points of those parts of a review's orientation that a layer names. */
export type SaidWeights = Readonly<Partial<Record<Basis, Readonly<Partial<Record<ReviewPart, number>>>>>>

/** Points that a part of a score may have; what counts is how many the others have. */
const mostPoints = 1000

/** How reviews are scored: `{ "weights": { "planned": { "energy": 40 } } }`. A later layer gives anew the points that it names. */
export const reviewKey: ConfigKey<SaidWeights> = {
  nothing: {},
  read(node, telling) {
    const { complain } = telling
    let weights: SaidWeights = {}
    if (node.kind !== 'object') complain(node.span, '"review" must be an object: { "weights": { "planned": { "energy": 40 } } }.')
    else
      for (const { key, keySpan, value } of node.members) {
        if (key === 'weights') weights = readWeights(value, telling)
        else complain(keySpan, `"review" has no setting ${quoteValue(key)}.${didYouMean(key, ['weights'])}`)
      }
    return weights
  },
  merge: (earlier, later) => Object.fromEntries(bases.map((basis) => [basis, { ...earlier[basis], ...later[basis] }])),
}

function readWeights(node: ConfigNode, { complain, place }: Telling): SaidWeights {
  const weights: Partial<Record<Basis, Partial<Record<ReviewPart, number>>>> = {}
  if (node.kind !== 'object') {
    complain(node.span, '"weights" must be an object that gives "planned" or "observed" its parts: { "planned": { "energy": 40 } }.')
    return weights
  }
  for (const { key, keySpan, value } of node.members) {
    const basis = bases.find((candidate) => candidate === key)
    if (basis === undefined) {
      complain(keySpan, `Weights are for ${orList(bases)}, not ${quoteValue(key)}.${didYouMean(key, bases)}`)
      continue
    }
    if (value.kind !== 'object') {
      complain(value.span, `The weights of "${basis}" must be an object that gives parts their points: { "energy": 40 }.`)
      continue
    }
    const points: Partial<Record<ReviewPart, number>> = {}
    for (const { key: id, keySpan: partSpan, value: number } of value.members) {
      const part = reviewWeights.find((weight) => weight.id === id)
      const said = number.value
      if (part === undefined) {
        const known = reviewWeights.map((weight) => weight.id)
        const hint = didYouMean(id, known) || ` Its parts are ${orList(known)}.`
        complain(partSpan, `A score of a review has no part ${quoteValue(id)}.${hint}`)
      } else if (typeof said !== 'number' || !(said >= 0 && said <= mostPoints)) {
        const most = mostPoints.toLocaleString('en-US')
        complain(number.span, `The weight of "${part.id}" is a number from 0 to ${most}, not ${quoteValue(said)}.`)
      } else {
        place(['weights', basis, part.id], number.span)
        points[part.id] = said
      }
    }
    weights[basis] = points
    if (reviewWeights.every((weight) => (points[weight.id] ?? weight[basis]) === 0))
      complain(value.span, `No part of the ${basis} score counts any more: give one of them more than 0.`)
  }
  return weights
}
