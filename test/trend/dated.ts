import { readCalendarDate } from '../../server/src/core/base/calendar-date.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import type { DatedReview } from '../../server/src/core/trend/dated-review.ts'

const engine = createEngine(resolveConfig())

/** A review at a path whose name says its date; the text is read as a review whatever it looks like. */
export function dated(path: string, text: string): DatedReview {
  const { review, document, lines } = engine.read(`---\nkind: qbr\n---\n\n${text}`, { path })
  return { path, version: undefined, date: review!.date ?? readCalendarDate(path)!, text: document.text, lines, review: review! }
}
