import type { Span } from '../base/span.ts'
import type { Reported } from './reported.ts'

/** The words of a place as they stand in the document; none where it has been redacted. */
export function wordsAt({ start, end }: Span, { document, redacted }: Pick<Reported, 'document' | 'redacted'>): string {
  return redacted === true ? '' : document.text.slice(start, end)
}
