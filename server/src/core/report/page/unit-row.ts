import type { Span } from '../../base/span.ts'
import { type Html, html } from '../html-text.ts'
import { quotedWords } from './line-link.ts'
import type { PageReading } from './page-reading.ts'

/** More are not drawn: the number beside them is exact. */
const mostUnits = 24
const perRow = 8
const step = 14
const size = 11

/**
 * One square for each place, growing away from the middle; each leads to its line. The table around it has the number.
 *
 * @param side `give` fills from the right with empty squares, `get` from the left with full ones
 */
export function unitRow(places: readonly Span[], side: 'give' | 'get', reading: PageReading): Html | undefined {
  const shown = places.slice(0, mostUnits)
  if (shown.length === 0) return undefined
  const columns = Math.min(perRow, shown.length)
  const [width, height] = [unitRowWidth(shown.length), Math.ceil(shown.length / perRow) * step]
  return html`<svg class="units units-${side}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${shown.map(
    (place, index) => {
      const column = index % perRow
      const x = (side === 'get' ? column : columns - 1 - column) * step + (step - size) / 2
      const { line } = reading.lines.position(place.start)
      return html`<g data-line="${line}"><title>${reading.t('line {0}', line)}: ${quotedWords(place, reading, 80)}</title><rect x="${x}" y="${Math.floor(index / perRow) * step + (step - size) / 2}" width="${size}" height="${size}" rx="2"/></g>`
    },
  )}</svg>`
}

/** How wide the row of so many places is, in its own units. */
export function unitRowWidth(count: number): number {
  return Math.min(perRow, count) * step
}
