import { type Aim, aims } from './aims.ts'
import { fact } from './fact.ts'

/** The aims of each list, table or paragraph that has any, in document order: what one remark can speak of together. */
export const aimsByBlock = fact<readonly (readonly Aim[])[]>((analysis) => {
  const groups: Aim[][] = []
  for (const aim of aims(analysis)) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]!.sentence.passage.block === aim.sentence.passage.block) group.push(aim)
    else groups.push([aim])
  }
  return groups
})
