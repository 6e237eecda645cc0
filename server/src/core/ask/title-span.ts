import type { Span } from '../base/span.ts'
import type { Document } from '../document/document.ts'
import { locatePassage } from '../document/locate.ts'

/** Where a document says what it is called: its one heading of the first depth. `undefined` where it has none, or several. */
export function titleSpan({ sections }: Document): Span | undefined {
  const [titled, ...others] = sections.filter(({ depth, title }) => depth === 1 && title.trim() !== '')
  return titled?.heading === undefined || others.length > 0 ? undefined : locatePassage(titled.heading)
}
