/** How a text ends its lines. */
export const lineEnd = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n')

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** Where the line of an offset stops, its line break left out. */
export function lineStop(text: string, offset: number): number {
  const at = text.slice(offset).search(/[\r\n]/)
  return at < 0 ? text.length : offset + at
}
