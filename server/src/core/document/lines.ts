const ending = /\r\n?|\n/g

/** Offset of the line after the one that `offset` is in, or the text's length. A line ends with LF, CR or CR LF, as in markdown. */
export function nextLine(text: string, offset: number): number {
  ending.lastIndex = offset
  return ending.test(text) ? ending.lastIndex : text.length
}

/** Offset at which the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !endsLine(text, start)) start--
  return start
}

/** Whether a line ends right before `offset`. */
export function endsLine(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  return before === 10 || (before === 13 && text.charCodeAt(offset) !== 10)
}

/** How many lines end in a stretch of text. */
export function countLines(text: string, start: number, end: number): number {
  let count = 0
  for (ending.lastIndex = start; ending.test(text) && ending.lastIndex <= end; ) count++
  return count
}
