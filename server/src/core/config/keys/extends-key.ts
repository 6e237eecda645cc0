import type { Span } from '../../base/span.ts'
import { presetNames } from '../preset-names.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigNode } from '../source/config-node.ts'
import type { Telling } from './config-key.ts'

/** What a file builds on: a preset, a file or a package, by name. Whether there is one is for whoever can look. */
export interface Extended {
  readonly name: string
  readonly span: Span
}

/** Names of what one file may build on. */
const mostExtended = 50

/** Reads `extends`: a name or a list of names. */
export function readExtends(node: ConfigNode, { complain }: Telling): readonly Extended[] {
  const all = node.kind === 'list' ? node.items : [node]
  const tooMany = all[mostExtended]
  if (tooMany !== undefined) complain(tooMany.span, `"extends" takes ${mostExtended} names at most.`)
  return all.slice(0, mostExtended).flatMap(({ value, span }) => {
    if (typeof value === 'string' && value.trim() !== '') return [{ name: value, span }]
    complain(
      span,
      `"extends" takes ${orList(presetNames)}, a file ("./team.yaml"), a package, or a list of these, not ${quoteValue(value)}.`,
    )
    return []
  })
}
