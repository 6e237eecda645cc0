import type { Block } from '../document/document.ts'
import { fact } from './fact.ts'
import { formSections } from './template.ts'

/** The blocks that somebody has written: those of sections that are still to be filled in say nothing of the plan. `undefined` for all. */
export const writtenBlocks = fact<readonly Block[] | undefined>((analysis) => {
  const forms = formSections(analysis)
  return forms.size === 0 ? undefined : analysis.document.blocks.filter(({ section }) => !forms.has(section))
})
