/** A place as people count it: both 1-based, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets into positions. A byte order mark at the start of the text does not count as a column. */
export interface LineIndex {
  readonly lineCount: number
  position(offset: number): Position
  /** Offset at which a 1-based line starts; the text's end for lines past it. */
  lineStart(line: number): number
}

/** Indexes the lines of `text`; `\n`, `\r\n` and a lone `\r` each end a line, as in CommonMark and LSP. */
export function createLineIndex(text: string): LineIndex {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let known: readonly number[] | undefined
  // A reading without anything to show never asks for a line.
  const lines = (): readonly number[] => {
    known ??= startsOf(text)
    return known
  }
  return {
    get lineCount() {
      return lines().length
    },
    position(offset) {
      const starts = lines()
      const at = Math.max(0, Math.min(offset, text.length))
      let low = 0
      let high = starts.length
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (starts[middle]! <= at) low = middle
        else high = middle
      }
      return {
        line: low + 1,
        column: Math.max(0, at - starts[low]! - (low === 0 ? mark : 0)) + 1,
      }
    },
    lineStart: (line) => lines()[line - 1] ?? text.length,
  }
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  // Most texts have no CR, and native search finds their lines several times as fast.
  if (!text.includes('\r')) for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  else
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
    }
  return starts
}
