import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locatePassage } from '../document/locate.ts'

/** The row of a table that a sentence stands in, from its first cell to its last; `undefined` outside of tables. */
export function rowSpan({ passage }: Sentence): Span | undefined {
  const { cell } = passage.reading
  if (cell === undefined) return undefined
  const { passages } = passage.block
  const inRow = (at: number) => {
    const other = passages[at]?.reading.cell
    return other?.table === cell.table && other.row === cell.row
  }
  const index = passage.index - passages[0]!.index
  let first = index
  while (inRow(first - 1)) first -= 1
  let last = index
  while (inRow(last + 1)) last += 1
  return { start: locatePassage(passages[first]!).start, end: locatePassage(passages[last]!).end }
}
