import type { ItemPlace } from '../facts/review/item-place.ts'
import type { TimeMark } from '../facts/review/time-marks.ts'
import type { Refusal } from './change.ts'
import { type MarkRoles, markRoles, type RoledMark } from './mark-roles.ts'
import { saysHalf, timesOfDay } from './times-of-day.ts'
import { writeLength } from './write-length.ts'
import { type PointStyle, pointStyle, writePoints, writeRange } from './write-points.ts'

/** A notation with what it is to say instead. */
export interface Rewriting {
  readonly mark: TimeMark
  readonly text: string
}

/** The items of one meeting as they are to be. */
export interface Rearrangement {
  readonly items: readonly ItemPlace[]
  /** By place: which of the items comes there. */
  readonly order: readonly number[]
  /** By item: its minutes from now on. */
  readonly minutes: readonly (number | undefined)[]
  /** Times of the lines behind the items: when the meeting ends may be among them. */
  readonly behind: readonly TimeMark[]
}

export interface Reflow {
  readonly rewritings: readonly Rewriting[]
  readonly style: PointStyle
  /** By place, when it began and is to begin; `undefined` without times of day. */
  readonly begins: readonly { readonly old: number | undefined; readonly now: number }[] | undefined
  /** When the last item ended and is to end; `undefined` where that is not written. */
  readonly ends: { readonly old: number; readonly now: number } | undefined
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.01

/**
 * What the notations of a meeting's items must say once the items stand in another order or last otherwise: lengths keep their spelling,
 * clock times flow on from where the meeting begins, sums are summed anew.
 */
export function reflowTimes({ items, order, minutes, behind }: Rearrangement): Reflow | Refusal {
  const roles = markRoles(items)
  const { marks } = roles
  const before = items.map(({ item }) => item.minutes)
  const { starts, held, flow } = timesOfDay(items, roles)
  const after = held.map((length, i) => length + ((minutes[i] ?? 0) - (before[i] ?? 0)))
  const flown = flow(order, after)
  if (flown !== undefined && 'refused' in flown) return flown
  const style = pointStyle(textsOfPoints(roles), roles.seconds, wrapsAtNoon(items, roles, behind))
  const rewritings: Rewriting[] = []
  let sum = 0
  for (const [place, item] of order.entries()) {
    const length = minutes[item]
    const name = items[item]!.line.text
    if (length !== before[item] && marks[item]!.every(({ role }) => role === 'sum' || role === 'before' || role === 'end'))
      return { refused: `“${name}” has no time of its own in the text that could be changed.` }
    for (const roled of marks[item]!) {
      const text = written(roled, item, flown?.[place], sum)
      if (text === undefined)
        return { refused: `The time of “${name}”, “${roled.mark.text.trim()}”, cannot be carried on as it is written.` }
      if (text !== roled.mark.text) rewritings.push({ mark: roled.mark, text })
    }
    sum += length ?? 0
  }
  const last = items.length - 1
  const end = starts[last]
  return {
    rewritings,
    style,
    begins: flown?.map((now, place) => ({ old: starts[place], now })),
    ends: flown === undefined || end === undefined ? undefined : { old: end + held[last]!, now: flown[last]! + after[order[last]!]! },
  }

  function written({ mark, role, values }: RoledMark, item: number, start: number | undefined, sum: number): string | undefined {
    const { duration } = mark
    const length = minutes[item]
    const changed = length !== before[item]
    switch (role) {
      case 'length':
        if (!changed || length === undefined) return mark.text
        return duration.kind === 'start' ? colonLength(mark.text, length, same(values[0]!, before[item]!)) : writeLength(mark.text, length)
      case 'range':
        return changed ? undefined : mark.text
      case 'sum':
      case 'before': {
        const value = role === 'sum' ? sum + (length ?? 0) : sum
        if (same(value, values[0]!)) return mark.text
        return duration.kind === 'start' ? writePoints(mark.text, [value], style) : writeLength(mark.text, value)
      }
      default: {
        if (start === undefined) return mark.text
        const old = starts[item]
        const first = role === 'end' ? (old ?? 0) + held[item]! : old
        // Two times of one item that do not agree cannot both be right.
        if (first === undefined || !same((values[0]! - first) % 720, 0)) return undefined
        const ends = start + after[item]!
        const now = role === 'span' ? [start, ends] : [role === 'end' ? ends : start]
        const unmoved = same(now[0]!, first) && (role !== 'span' || same(after[item]!, held[item]!))
        if (unmoved) return mark.text
        return duration.kind === 'range' ? writeRange(mark.text, now[0]!, now[1]!, style.width) : writePoints(mark.text, now, style)
      }
    }
  }
}

function textsOfPoints({ marks }: MarkRoles): readonly string[] {
  return marks.flat().flatMap(({ mark: { duration, text } }) => (duration.kind === 'length' || duration.kind === 'bare' ? [] : [text]))
}

/** Whether the hours of an agenda go from twelve to one without saying am or pm. */
function wrapsAtNoon(items: readonly ItemPlace[], { marks, seconds }: MarkRoles, behind: readonly TimeMark[]): boolean {
  if (seconds) return false
  const last = marks.at(-1)?.findLast(({ mark }) => mark.duration.kind === 'start')?.mark.duration
  const end = behind.find(({ duration, text }) => duration.kind === 'start' && !saysHalf(text))?.duration
  if (last?.kind === 'start' && end?.kind === 'start' && last.from.major - end.from.major > 4) return true
  return marks.some((each, i) =>
    each.some(({ role, values, mark: { duration, text, column } }) => {
      if (saysHalf(text)) return false
      if (role === 'end') return values[0]! < (each.find((other) => other.role === 'start')?.values[0] ?? 0)
      if (duration.kind === 'clock') return duration.to.major < duration.from.major
      if (duration.kind !== 'start' || items[i + 1]?.item.group !== items[i]!.item.group) return false
      const next = marks[i + 1]?.find(({ mark }) => mark.column === column && mark.duration.kind === 'start')?.mark.duration
      return next?.kind === 'start' && duration.from.major - next.from.major > 4
    }),
  )
}

/** `0:30` as a length: in hours and minutes, or in minutes and seconds, as it was. */
function colonLength(old: string, minutes: number, hours: boolean): string | undefined {
  const match = /^(\d{1,2})([:.h])\d{2}$/.exec(old)
  if (match === null || !Number.isInteger(minutes)) return undefined
  const [major, minor] = hours ? [Math.floor(minutes / 60), minutes % 60] : [minutes, 0]
  return `${String(major).padStart(match[1]!.length, '0')}${match[2]}${String(minor).padStart(2, '0')}`
}
