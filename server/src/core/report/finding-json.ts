import type { Finding } from '../base/finding.ts'
import type { LineIndex } from '../base/line-index.ts'
import { lineRange } from './line-range.ts'

/** A finding as the JSON reports have it. */
export function findingJson({ rule, severity, scope, message, span, related, fixes, fingerprint }: Finding, lines: LineIndex): object {
  return {
    rule,
    severity,
    scope,
    message,
    ...lineRange(span, lines),
    related: related.map((place) => ({ ...lineRange(place.span, lines), message: place.message })),
    fixes: fixes.length,
    ...(fingerprint === undefined ? {} : { fingerprint }),
  }
}
