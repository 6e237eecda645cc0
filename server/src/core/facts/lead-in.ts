import type { Block, Passage } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'

/** What leads to the passages of a block. */
interface BlockLeads {
  /** By the place of a passage in the block: what leads to it there, or that it is the paragraph right before the block. */
  readonly leads: readonly (Passage | 'before' | undefined)[]
  /** The paragraph at the end, which leads to a list that follows. */
  readonly last: Passage | undefined
}

const leadsOfBlock = blockFact<BlockLeads>((block) => {
  const leads: (Passage | 'before' | undefined)[] = []
  let paragraph: Passage | 'before' | undefined = 'before'
  let headers: Passage[] = []
  let table = -1
  block.passages.forEach((passage, place) => {
    const { role, item, cell } = passage.reading
    if (cell !== undefined) {
      if (cell.row === 0) {
        if (cell.column === 0 || cell.table !== table) headers = []
        table = cell.table
        headers[cell.column] = passage
      } else leads[place] = headers[cell.column]
    } else if (item !== undefined) leads[place] = item.parent >= 0 ? block.passages[item.parent] : paragraph
    else paragraph = role === 'paragraph' ? passage : undefined
  })
  return { leads, last: paragraph === 'before' ? undefined : paragraph }
})

/**
 * The passage that leads to another: for an item of a list the item it is nested in, else the paragraph right before the list; for a
 * cell the header of its column. `undefined` where nothing does.
 */
export function leadIn({ block, index }: Passage, analysis: Analysis): Passage | undefined {
  const lead = leadsOfBlock(block, analysis).leads[index - block.passages[0]!.index]
  if (lead !== 'before') return lead
  return paragraphBefore(block, analysis)
}

/** The paragraph right before a block, which leads to what the block lists. */
export function paragraphBefore({ index }: Block, analysis: Analysis): Passage | undefined {
  const before = analysis.document.blocks[index - 1]
  return before === undefined ? undefined : leadsOfBlock(before, analysis).last
}
