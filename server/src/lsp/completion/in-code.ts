import type { Cursor } from './cursor.ts'

/** Whether the cursor is where markdown shows text as it is: in a fence, an indented block, a span between backticks, or a comment. */
export function inCode({ text, offset, before }: Cursor): boolean {
  if ((before.match(/(?<!\\)`/g)?.length ?? 0) % 2 === 1) return true
  if (text.lastIndexOf('<!--', offset - 1) > text.lastIndexOf('-->', offset - 1)) return true
  const above = text
    .slice(0, offset - before.length)
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
  return inFence(above) || inIndentedBlock(above, before)
}

function inFence(lines: readonly string[]): boolean {
  let fence: string | undefined
  for (const line of lines) {
    const [, marks, info] = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (marks === undefined) continue
    if (fence === undefined) {
      if (!(marks.startsWith('`') && info!.includes('`'))) fence = marks
    } else if (marks.startsWith(fence) && info!.trim() === '') fence = undefined
  }
  return fence !== undefined
}

/** Four spaces make code of a line only below a blank one, and not where a list goes on. */
function inIndentedBlock(above: readonly string[], before: string): boolean {
  if (!/^(?: {4}|\t)/.test(before)) return false
  for (let at = above.length - 1; at >= 0; at -= 1) {
    const line = above[at]!
    if (/^\s*$/.test(line) || /^(?: {4}|\t)/.test(line)) continue
    return /^\s*$/.test(above[at + 1] ?? '') && !/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)
  }
  return true
}
