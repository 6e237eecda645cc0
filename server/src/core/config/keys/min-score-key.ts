import type { DocumentKind } from '../../base/document-kind.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigKey } from './config-key.ts'

/** Kinds of documents that have a score. */
export const scoredKinds = ['strategy', 'crm-plan', 'research-plan', 'qbr'] as const satisfies readonly DocumentKind[]

/** The least score that documents of a kind may have, out of 100; kinds that are not named may have any. */
export type MinScores = Readonly<Partial<Record<DocumentKind, number>>>

/** A score for all kinds, or scores by kind. A later layer says anew the kinds that it names; a single number names all. */
export const minScoreKey: ConfigKey<MinScores> = {
  nothing: {},
  read(node, { complain, place }) {
    if (node.kind === 'number') {
      if (!isScore(node.value)) {
        complain(node.span, `"minScore" is a number from 0 to 100, not ${quoteValue(node.value)}.`)
        return {}
      }
      for (const kind of scoredKinds) place([kind], node.span)
      return Object.fromEntries(scoredKinds.map((kind) => [kind, node.value]))
    }
    if (node.kind !== 'object') {
      complain(node.span, `"minScore" is a number from 0 to 100, or one for each kind: { "strategy": 40 }, not ${quoteValue(node.value)}.`)
      return {}
    }
    const scores: Partial<Record<DocumentKind, number>> = {}
    for (const { key, keySpan, value } of node.members) {
      const kind = scoredKinds.find((candidate) => candidate === key)
      if (kind === undefined)
        complain(
          keySpan,
          `Scores have documents of the kind ${orList(scoredKinds)}, not ${quoteValue(key)}.${didYouMean(key, scoredKinds)}`,
        )
      else if (!isScore(value.value))
        complain(value.span, `The least score of "${kind}" is a number from 0 to 100, not ${quoteValue(value.value)}.`)
      else {
        place([kind], value.span)
        scores[kind] = value.value
      }
    }
    return scores
  },
  merge: (earlier, later) => ({ ...earlier, ...later }),
}

function isScore(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100
}
