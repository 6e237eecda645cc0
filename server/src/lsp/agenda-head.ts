import type { Span } from '../core/base/span.ts'
import type { Section } from '../core/document/document.ts'
import { locatePassage } from '../core/document/locate.ts'
import type { Reading } from '../core/engine/engine.ts'

export interface AgendaHead {
  /** The heading over all items; `undefined` where none is. */
  readonly heading: Span | undefined
  /** What is said of the agenda as a whole stands above this place: its heading, or the list, table or text that its items stand in. */
  readonly start: number
}

/** Of an agenda's items, those under its heading: a stray one elsewhere does not move it. */
const mostItems = 0.75

/** Where the agenda of a review begins; `undefined` without items. */
export function agendaHead({ document, review }: Reading): AgendaHead | undefined {
  const items = review?.agenda.items ?? []
  if (items.length === 0) return undefined
  const first = items.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY)
  const block = document.blocks.findLast(({ start }) => start <= first)
  let section: Section | undefined = block?.section
  // An item that is a heading itself stands below another one.
  while (section !== undefined && (!holdsMost(section) || isItem(section))) section = section.parent
  const heading = section?.heading
  if (heading === undefined) return { heading: undefined, start: block?.start ?? first }
  return { heading: { start: heading.block.start, end: locatePassage(heading).end }, start: heading.block.start }

  function holdsMost({ span }: Section): boolean {
    return items.filter((item) => span.start <= item.span.start && item.span.start < span.end).length >= items.length * mostItems
  }

  function isItem({ heading }: Section): boolean {
    if (heading === undefined) return false
    const { start, end } = locatePassage(heading)
    return items.some(({ span }) => span.start <= end && start <= span.end)
  }
}
