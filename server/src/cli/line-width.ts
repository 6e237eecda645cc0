/** Characters in a line of output: the terminal's, within what is pleasant to read. */
export function lineWidth(stream: { readonly columns?: number }): number {
  return Math.max(40, Math.min(stream.columns ?? 100, 120))
}
