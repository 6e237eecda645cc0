import type { Block, Passage } from '../../document/document.ts'

/** A heading, a paragraph, an item with all that is nested in it, or a row of a table. */
export interface JobLine {
  readonly form: 'heading' | 'paragraph' | 'item' | 'row'
  readonly passages: readonly Passage[]
  /** Of a row: the heads of its columns, by column. */
  readonly heads: readonly Passage[]
  /** Tells the lists and tables of a block apart. */
  readonly group: string
}

/** What a block lists. Heads of tables and code are no lines. */
export function jobLinesOf(block: Block): readonly JobLine[] {
  const lines: { form: JobLine['form']; passages: Passage[]; heads: readonly Passage[]; group: string; key: string }[] = []
  const heads = new Map<number, Passage[]>()
  for (const passage of block.passages) {
    const { role, item, cell } = passage.reading
    if (role === 'code') continue
    if (cell !== undefined) {
      const columns = heads.get(cell.table) ?? []
      heads.set(cell.table, columns)
      if (cell.row === 0) {
        columns[cell.column] = passage
        continue
      }
      const key = `row ${cell.table} ${cell.row}`
      if (lines.at(-1)?.key === key) lines.at(-1)!.passages.push(passage)
      else lines.push({ form: 'row', passages: [passage], heads: columns, group: `table ${cell.table}`, key })
    } else if (item !== undefined) {
      const last = lines.at(-1)
      if (last?.form === 'item' && (item.depth > 1 || !item.opens)) last.passages.push(passage)
      else lines.push({ form: 'item', passages: [passage], heads: [], group: `list ${item.list}`, key: '' })
    } else lines.push({ form: role === 'heading' ? 'heading' : 'paragraph', passages: [passage], heads: [], group: '', key: '' })
  }
  return lines
}
