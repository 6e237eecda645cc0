import type { Score } from '../score/contribution.ts'
import type { Reported } from './reported.ts'
import { wordsAt } from './words-at.ts'

/** A score as the JSON report has it. */
export function scoreJson({ total, parts }: Score, { lines, ...reading }: Pick<Reported, 'document' | 'lines' | 'redacted'>): object {
  return {
    score: total ?? null,
    parts: parts.map(({ id, title, points, max, reason, evidence }) => ({
      id,
      title,
      points,
      max,
      ...(reason === undefined ? {} : { reason }),
      evidence: evidence.map((span) => ({ line: lines.position(span.start).line, text: wordsAt(span, reading) })),
    })),
  }
}
