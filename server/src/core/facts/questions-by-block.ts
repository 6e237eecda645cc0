import { fact } from './fact.ts'
import { type Question, questions } from './questions.ts'

/** The questions of each list, table or paragraph that has any, in document order: what one remark can speak of together. */
export const questionsByBlock = fact<readonly (readonly Question[])[]>((analysis) => {
  const groups: Question[][] = []
  for (const question of questions(analysis)) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]!.sentence.passage.block === question.sentence.passage.block) group.push(question)
    else groups.push([question])
  }
  return groups
})
