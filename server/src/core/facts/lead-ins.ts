import type { Passage } from '../document/document.ts'
import { fact } from './fact.ts'

/**
 * For every passage (by its index) the one that leads to it: for an item of a list the item it is nested in, else the paragraph right
 * before the list; for a cell the header of its column. `undefined` where nothing does.
 */
export const leadIns = fact<readonly (Passage | undefined)[]>(({ document }) => {
  const leads: (Passage | undefined)[] = []
  let paragraph: Passage | undefined
  let headers: Passage[] = []
  let table = -1
  for (const passage of document.passages) {
    const { role, item, cell } = passage.reading
    if (cell !== undefined) {
      if (cell.row === 0) {
        if (cell.column === 0 || cell.table !== table) headers = []
        table = cell.table
        headers[cell.column] = passage
      } else leads[passage.index] = headers[cell.column]
      continue
    }
    if (item !== undefined) {
      const near = paragraph !== undefined && paragraph.block.index >= passage.block.index - 1 ? paragraph : undefined
      leads[passage.index] = item.parent >= 0 ? passage.block.passages[item.parent] : near
      continue
    }
    paragraph = role === 'paragraph' ? passage : undefined
  }
  return leads
})
