import type { Score } from '../score/contribution.ts'
import type { Reported } from './reported.ts'

/** A score as the JSON report has it. */
export function scoreJson({ total, parts }: Score, { document, lines }: Pick<Reported, 'document' | 'lines'>): object {
  return {
    score: total ?? null,
    parts: parts.map(({ id, title, points, max, reason, evidence }) => ({
      id,
      title,
      points,
      max,
      ...(reason === undefined ? {} : { reason }),
      evidence: evidence.map((span) => ({ line: lines.position(span.start).line, text: document.text.slice(span.start, span.end) })),
    })),
  }
}
