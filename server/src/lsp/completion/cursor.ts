import type { Position, Range } from 'vscode-languageserver'
import { lineEnd, lineStart, lineStop } from '../../core/base/line-at.ts'
import type { Now } from '../session.ts'

/** Where something is typed: told from the text around it, without a reading. */
export interface Cursor {
  readonly text: string
  readonly offset: number
  /** The line up to the cursor, and behind it. */
  readonly before: string
  readonly after: string
  /** The character that made the editor ask by itself; `undefined` where the reader did. */
  readonly trigger: string | undefined
  /** Text behind the cursor begins with what lines end with here. */
  readonly lineBreak: '\n' | '\r\n'
  /** The part of the cursor's line from so many characters before the cursor to so many behind it. */
  range(before: number, behind?: number): Range
}

export function cursorAt({ text, positions }: Now, position: Position, trigger: string | undefined): Cursor {
  const offset = positions.offset(position)
  const start = lineStart(text, offset)
  const end = lineStop(text, offset)
  return {
    text,
    offset,
    before: text.slice(start, offset),
    after: text.slice(offset, end),
    trigger,
    lineBreak: lineEnd(text),
    range: (before, behind = 0) => positions.range({ start: offset - before, end: offset + behind }),
  }
}
