import type { Span } from '../core/base/span.ts'
import type { Section } from '../core/document/document.ts'
import { locatePassage } from '../core/document/locate.ts'
import type { Reading } from '../core/engine/engine.ts'

export interface AgendaHead {
  /** The heading over the items; `undefined` where none is. */
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
  const around = sectionsAround(block?.section).filter((section) => section.heading !== undefined && !isItem(section))
  // Agendas of several meetings may have no heading in common: then it is that of the first.
  const section = around.find(holdsMost) ?? around[0]
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

/** A section and those that it is in, the innermost first. */
function sectionsAround(section: Section | undefined): readonly Section[] {
  return section === undefined ? [] : [section, ...sectionsAround(section.parent)]
}
