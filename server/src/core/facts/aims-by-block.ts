import type { Span } from '../base/span.ts'
import { type Aim, aims } from './aims.ts'
import { fact } from './fact.ts'
import { measureSets } from './measures.ts'

/**
 * The aims of each list, table or paragraph that has any, in document order: what one remark can speak of together. Aims to be looked at by
 * more people are left to what is said of counting attention.
 */
export const aimsByBlock = fact<readonly (readonly Aim[])[]>((analysis) => {
  const groups: Aim[][] = []
  const all = aims(analysis)
  if (all.length === 0) return groups
  const counted: Span[] = measureSets(analysis)
    .flatMap(({ measures }) => measures.filter(({ side, qualified }) => side === 'attention' && !qualified).map(({ span }) => span))
    .sort((a, b) => a.start - b.start)
  let next = 0
  for (const aim of all) {
    const { start, end } = aim.span
    while (next < counted.length && counted[next]!.end <= start) next += 1
    if (next < counted.length && counted[next]!.start < end) continue
    const group = groups.at(-1)
    if (group !== undefined && group[0]!.sentence.passage.block === aim.sentence.passage.block) group.push(aim)
    else groups.push([aim])
  }
  return groups
})
