import type { Score } from '../score/contribution.ts'
import { evidenceSides } from './evidence-sides.ts'
import type { Reported } from './reported.ts'
import { wordsAt } from './words-at.ts'

/** A score as the JSON report has it. */
export function scoreJson({ total, parts }: Score, { lines, ...reading }: Pick<Reported, 'document' | 'lines' | 'redacted'>): object {
  return {
    score: total ?? null,
    parts: parts.map(({ id, title, points, max, reason, ...rested }) => ({
      id,
      title,
      points,
      max,
      ...(reason === undefined ? {} : { reason }),
      evidence: evidenceSides(rested).flatMap(({ side, places }) =>
        places.map((span) => ({
          line: lines.position(span.start).line,
          text: wordsAt(span, reading),
          ...(side === undefined ? {} : { effect: side }),
        })),
      ),
    })),
  }
}
