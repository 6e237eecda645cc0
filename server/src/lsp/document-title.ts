import type { Span } from '../core/base/span.ts'
import { locatePassage } from '../core/document/locate.ts'
import type { Reading } from '../core/engine/engine.ts'

/** The document's first heading, which stands for all of it; `undefined` where there is none. */
export function documentTitle({ document }: Pick<Reading, 'document'>): Span | undefined {
  const heading = document.sections.find((section) => section.heading !== undefined)?.heading
  return heading === undefined ? undefined : { start: heading.block.start, end: locatePassage(heading).end }
}
