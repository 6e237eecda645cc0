import type { TextEdit } from '../base/finding.ts'
import { applyEdits } from './apply-edits.ts'

/** A line of a table taken apart at its pipes. */
interface RowParts {
  /** Offset of the line's first pipe or cell, behind what quotes or indents it. */
  readonly start: number
  readonly end: number
  /** What stands between the pipes, padding included; the first and last are empty where the row begins and ends with a pipe. */
  readonly cells: readonly string[]
}

/**
 * The edits that make the lines of a table read as `wanted`, given by the offset of each line that changes, with its cells padded as
 * the table pads them: a table whose pipes stood below each other has them so afterwards.
 *
 * @param at an offset inside the table's first line
 * @param wanted for offsets of rows, as `tableLines` gives them, the new source of the whole row
 */
export function tableEdits(text: string, at: number, wanted: ReadonlyMap<number, string>): readonly TextEdit[] {
  const old = tableLines(text, at)
  const widths = old[0]?.cells.map(({ length }) => length) ?? []
  const aligned = isAligned(old, widths)
  const rows = old.map((row) => {
    const source = wanted.get(row.start)
    return source === undefined ? row.cells : padded(splitRow(source), row.cells, aligned)
  })
  const needed = widths.map((width, column) => Math.max(width, ...rows.map((cells) => cells[column]?.length ?? 0)))
  return old.flatMap(({ start, end, cells }, index): readonly TextEdit[] => {
    const now = aligned ? rows[index]!.map((cell, column) => widened(cell, needed[column]!)) : rows[index]!
    const source = now.join('|')
    return source === cells.join('|') ? [] : [shortest(text, { span: { start, end }, text: source })]
  })
}

/** A table as it is to be, with its cells padded to the same widths if those of the old one were. */
export function alignedRows(old: string, now: string): string {
  const before = tableLines(old, 0)
  const widths = before[0]?.cells.map(({ length }) => length) ?? []
  const rows = tableLines(now, 0)
  if (!isAligned(before, widths) || rows.some(({ cells }) => cells.length !== widths.length)) return now
  const needed = widths.map((width, column) =>
    Math.max(width, ...rows.map(({ cells }) => (/^[\s:-]*$/.test(cells[column]!) ? 0 : cells[column]!.trim().length + 2))),
  )
  const edits = rows.map(({ start, end, cells }) => ({
    span: { start, end },
    text: cells.map((cell, column) => fitted(cell, needed[column]!)).join('|'),
  }))
  return applyEdits(now, edits)
}

/** Whether all rows have the same cells, each as wide as its column: a row may end early, without its last cells or its last pipe. */
function isAligned(rows: readonly RowParts[], widths: readonly number[]): boolean {
  return rows.every(({ cells }) => cells.length === widths.length && cells.every(({ length }, column) => length === widths[column]))
}

/** A cell that has grown or shrunk, as wide as its column: spaces go to its end, or to its start where it stands to the right. */
function fitted(cell: string, width: number): string {
  if (cell.length <= width) return widened(cell, width)
  const text = cell.trim()
  return text === '' ? ' '.repeat(width) : widened(` ${text} `, width)
}

/** The lines of the table around an offset. */
export function tableLines(text: string, at: number): readonly RowParts[] {
  const lines: RowParts[] = []
  let from = text.lastIndexOf('\n', at - 1) + 1
  while (from < text.length) {
    const feed = text.indexOf('\n', from)
    let end = feed === -1 ? text.length : feed
    while (end > from && /\s/.test(text[end - 1]!)) end -= 1
    const start = from + /^[\s>]*/.exec(text.slice(from, end))![0].length
    if (end <= start || !text.slice(start, end).includes('|')) break
    lines.push({ start, end, cells: splitRow(text.slice(start, end)) })
    if (feed === -1) break
    from = feed + 1
  }
  return lines
}

/** Cells of a row; a pipe behind a backslash is text. */
function splitRow(source: string): readonly string[] {
  return source.split(/(?<!\\)\|/)
}

/**
 * Cells as wide as those they replace, if they fit: a number that got shorter leaves its width as space. Where nothing is aligned, that
 * goes for numbers only, and what moves keeps its own spaces.
 */
function padded(cells: readonly string[], old: readonly string[], aligned: boolean): readonly string[] {
  return cells.map((cell, column) => {
    const like = old[column]
    if (like === undefined || cell.length === like.length || cell.trim() === '' || like.trim() === '') return cell
    return aligned || shapeOf(cell) === shapeOf(like) ? resized(cell, like.length, like) : cell
  })
}

function shapeOf(cell: string): string {
  return cell.trim().replace(/\d+/g, '0')
}

/** A cell of the wished width, if its text fits with a space on each side that had one; spaces go to the side that has more of them. */
function resized(cell: string, width: number, like: string): string {
  const text = cell.trim()
  const left = /^\s*/.exec(like)![0].length
  const right = like.length - like.trimEnd().length
  const inner = width - text.length
  const least = Math.min(1, left) + Math.min(1, right)
  if (inner < least) return `${' '.repeat(Math.min(1, left))}${text}${' '.repeat(Math.min(1, right))}`
  // In a table that pads nothing, every cell is as wide as its text.
  if (left <= 1 && right <= 1) return ' '.repeat(left) + text + ' '.repeat(right)
  if (left > 1 && right > 1) {
    const first = Math.floor(inner / 2)
    return ' '.repeat(first) + text + ' '.repeat(inner - first)
  }
  return left > right ? ' '.repeat(inner - right) + text + ' '.repeat(right) : ' '.repeat(left) + text + ' '.repeat(inner - left)
}

function widened(cell: string, width: number): string {
  const missing = width - cell.length
  if (missing <= 0) return cell
  if (/^\s*:?-+:?\s*$/.test(cell)) return cell.replace('-', '-'.repeat(missing + 1))
  const left = cell.length - cell.trimStart().length
  const right = cell.length - cell.trimEnd().length
  return left > right ? ' '.repeat(missing) + cell : cell + ' '.repeat(missing)
}

/** An edit without what stays the same at its ends. */
export function shortest(text: string, { span, text: inserted }: TextEdit): TextEdit {
  let { start, end } = span
  let from = 0
  let to = inserted.length
  while (start < end && from < to && text[start] === inserted[from]) {
    start += 1
    from += 1
  }
  while (end > start && to > from && text[end - 1] === inserted[to - 1]) {
    end -= 1
    to -= 1
  }
  return { span: { start, end }, text: inserted.slice(from, to) }
}
