import type { LineIndex } from '../base/line-index.ts'
import type { Span } from '../base/span.ts'

/** A span in lines and columns, 1-based, columns in UTF-16 code units, the end exclusive. */
export interface LineRange {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where a span is, as people count it. */
export function lineRange(span: Span, lines: LineIndex): LineRange {
  const start = lines.position(span.start)
  const end = lines.position(span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
