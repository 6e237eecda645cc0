/** Characters of a value that a message quotes. */
export const longestQuote = 60

/** A value as JSON has it, cut where it is long. */
export function quoteValue(value: unknown): string {
  // YAML has numbers that JSON cannot say.
  const text = typeof value === 'number' && !Number.isFinite(value) ? String(value) : (JSON.stringify(value) ?? 'nothing')
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}
