import type { AgendaItem } from '../facts/review/agenda.ts'
import type { Driver } from '../facts/review/driver.ts'

/** A stretch of a meeting that one driver has, as characters. */
export interface TimelinePiece {
  readonly driver: Driver
  readonly text: string
}

/** One letter a driver, so that the line says the same without colours. */
const letters: Readonly<Record<Driver, string>> = {
  product: 'P',
  sales: 'S',
  operations: 'O',
  value: 'V',
  finance: 'f',
  people: 'p',
  admin: '·',
  other: '?',
}

/**
 * A meeting from beginning to end in so many characters, each letter the driver of what is talked of then: capitals for the four that drive a
 * business. Empty where items tell no minutes.
 *
 * @param minutesOf minutes of an item, planned or held
 */
export function textTimeline(
  items: readonly AgendaItem[],
  minutesOf: (item: AgendaItem) => number | undefined,
  cells: number,
): readonly TimelinePiece[] {
  const all = items.reduce((sum, item) => sum + (minutesOf(item) ?? 0), 0)
  if (all === 0) return []
  let minutes = 0
  return items.flatMap((item) => {
    const from = Math.round((minutes / all) * cells)
    minutes += minutesOf(item) ?? 0
    const to = Math.round((minutes / all) * cells)
    return to > from ? [{ driver: item.driver, text: letters[item.driver].repeat(to - from) }] : []
  })
}
