import { DiagnosticSeverity, type Position, PositionEncodingKind, type Range } from 'vscode-languageserver'
import type { LineIndex } from '../core/base/line-index.ts'
import type { Severity } from '../core/base/severity.ts'
import type { Span } from '../core/base/span.ts'

/**
 * Turns what the engine says into LSP's terms: the one place that makes LSP positions. LSP counts lines and characters from 0, and
 * characters in the encoding that client and server agreed on.
 */
export interface Positions {
  position(offset: number): Position
  range(span: Span): Range
  /** The offset that a client's position means; positions past a line's end mean its end. */
  offset(position: Position): number
  /** Where a 1-based line starts. */
  line(line: number): Position
  /** How many characters a line has, by LSP's number of it. */
  lineLength(line: number): number
}

/** Best first where the client has no wish: UTF-16 needs no conversion. */
const known: readonly PositionEncodingKind[] = [PositionEncodingKind.UTF16, PositionEncodingKind.UTF8, PositionEncodingKind.UTF32]

/** The encoding to speak: the client's first that we know, else UTF-16, which every client must know. */
export function agreeOnEncoding(offered: readonly PositionEncodingKind[] | undefined): PositionEncodingKind {
  return offered?.find((encoding) => known.includes(encoding)) ?? PositionEncodingKind.UTF16
}

export function createPositions(text: string, lines: LineIndex, encoding: PositionEncodingKind): Positions {
  /** Start and end of a 1-based line, its line break left out. */
  const bounds = (line: number) => {
    const start = lines.lineStart(line)
    let end = line < lines.lineCount ? lines.lineStart(line + 1) : text.length
    while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1
    return { start, end }
  }
  const position = (offset: number): Position => {
    const line = lines.position(offset).line
    const { start, end } = bounds(line)
    return { line: line - 1, character: width(text.slice(start, Math.max(start, Math.min(offset, end))), encoding) }
  }
  return {
    position,
    range: ({ start, end }) => ({ start: position(start), end: position(end) }),
    offset({ line, character }) {
      if (line >= lines.lineCount) return text.length
      const { start, end } = bounds(line + 1)
      return start + unitsOf(text.slice(start, end), character, encoding)
    },
    line: (line) => ({ line: line - 1, character: 0 }),
    lineLength(line) {
      const { start, end } = bounds(line + 1)
      return width(text.slice(start, end), encoding)
    },
  }
}

/** The width of a piece of a line in the units of an encoding. */
function width(piece: string, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF16) return piece.length
  let units = 0
  for (const character of piece) units += unitsOfCharacter(character, encoding)
  return units
}

/** How many UTF-16 units of `line` make up `character` units of an encoding. */
function unitsOf(line: string, character: number, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF16) return Math.min(character, line.length)
  let units = 0
  let length = 0
  for (const next of line) {
    if (units >= character) break
    units += unitsOfCharacter(next, encoding)
    length += next.length
  }
  return length
}

function unitsOfCharacter(character: string, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF32) return 1
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

export function toSeverity(severity: Severity): DiagnosticSeverity {
  return severities[severity]
}
