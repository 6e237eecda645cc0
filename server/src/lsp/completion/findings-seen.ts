import { lineStart } from '../../core/base/line-at.ts'
import type { Read } from '../session.ts'

/** Which rules spoke in a document, and on which lines. */
export interface FindingsSeen {
  /** How many findings each rule has. */
  readonly counts: ReadonlyMap<string, number>
  /** Rules by the text of the line that a finding begins on. */
  readonly byLine: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * What there is to silence in a document. `undefined` while a comment is open: until its end is typed, all that follows is a comment, and
 * nothing is found there.
 */
export function findingsSeen({ text, reading }: Read): FindingsSeen | undefined {
  if (text.lastIndexOf('<!--') > text.lastIndexOf('-->')) return undefined
  const counts = new Map<string, number>()
  const byLine = new Map<string, Set<string>>()
  for (const { rule, span } of reading.findings) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
    const line = lineAround(text, span.start)
    const rules = byLine.get(line) ?? new Set()
    byLine.set(line, rules.add(rule))
  }
  return { counts, byLine }
}

function lineAround(text: string, offset: number): string {
  const start = lineStart(text, offset)
  return /^[^\r\n]*/.exec(text.slice(start))![0].trim()
}
