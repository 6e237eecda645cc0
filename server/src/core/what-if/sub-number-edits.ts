import type { TextEdit } from '../base/finding.ts'
import type { Span } from '../base/span.ts'

/**
 * The edits by which what counts below an item goes on doing so when the item gets another number: "3.1" becomes "2.1".
 *
 * @param within the item behind its number
 */
export function subNumberEdits(text: string, within: Span, old: string, written: string): readonly TextEdit[] {
  const digits = /\d+/.exec(old)?.[0]
  const wanted = /\d+/.exec(written)?.[0]
  if (digits === undefined || wanted === undefined || digits === wanted) return []
  const source = text.slice(within.start, within.end)
  const lead = new RegExp(String.raw`\n[\s>]*(?:#{1,6}\s+|[-*+]\s+)?[*_]{0,3}(?=${digits}\.\d{1,2}[.)\s])`, 'g')
  return [...source.matchAll(lead)].map((match): TextEdit => {
    const start = within.start + match.index + match[0].length
    return { span: { start, end: start + digits.length }, text: wanted }
  })
}
