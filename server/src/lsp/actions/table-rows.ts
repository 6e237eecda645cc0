import type { Span } from '../../core/base/span.ts'

/** A line of a table as it is written. */
export interface TableRow {
  /** The line, without its line break. */
  readonly span: Span
  readonly opens: boolean
  readonly closes: boolean
  /** What stands between the pipes, blanks included. */
  readonly cells: readonly Span[]
}

/** The lines of a table, the delimiter row the second. */
export function tableRows(text: string, { start, end }: Span): readonly TableRow[] {
  const rows: TableRow[] = []
  for (let at = start; at < end; ) {
    const stop = at + (/[\r\n]|$/.exec(text.slice(at, end))?.index ?? 0)
    rows.push(rowAt(text, { start: at, end: stop }))
    at = stop + (text.startsWith('\r\n', stop) ? 2 : 1)
  }
  return rows
}

function rowAt(text: string, span: Span): TableRow {
  const line = text.slice(span.start, span.end)
  const pipes: number[] = []
  for (let at = 0; at < line.length; at += 1)
    if (line[at] === '\\') at += 1
    else if (line[at] === '|') pipes.push(span.start + at)
  const opens = line.trimStart().startsWith('|')
  const closes = pipes.length > 1 && line.trimEnd().endsWith('|') && pipes.at(-1) === span.start + line.trimEnd().length - 1
  const bounds = [...(opens ? [] : [span.start - 1]), ...pipes, ...(closes ? [] : [span.end])]
  const cells = bounds.slice(1).map((end, index) => ({ start: bounds[index]! + 1, end }))
  return { span, opens, closes, cells }
}

/** Text for a cell, as wide as what is over it. The words are ours, and hold no pipe. */
export function cellText(words: string, width: number): string {
  return ` ${words} `.padEnd(width)
}
