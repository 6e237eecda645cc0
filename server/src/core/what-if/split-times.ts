import type { ItemPlace } from '../facts/review/item-place.ts'
import type { TimeMark } from '../facts/review/time-marks.ts'
import { isRefusal, type Refusal } from './change.ts'
import { markRoles } from './mark-roles.ts'
import { type Rewriting, reflowTimes } from './reflow-times.ts'
import { timesOfDay } from './times-of-day.ts'
import { writeLength } from './write-length.ts'
import { writePoints, writeRange } from './write-points.ts'

export interface SplitTimes {
  /** The notations of the item that is split. */
  readonly marks: readonly TimeMark[]
  /** What they say of the first part. */
  readonly fresh: readonly Rewriting[]
  /** What they say of the rest. */
  readonly donor: readonly Rewriting[]
}

/** What the notations of an item say when its first minutes are another item's. */
export function splitTimes(all: readonly ItemPlace[], index: number, minutes: number): SplitTimes | Refusal {
  const { meeting, minutes: whole } = all[index]!.item
  const items = all.filter(({ item }) => item.meeting === meeting)
  const at = items.indexOf(all[index]!)
  const name = all[index]!.line.text
  if (whole === undefined || whole <= minutes) return { refused: `“${name}” has not so many minutes to give.` }
  const roles = markRoles(items)
  // The style of points is that of the whole agenda; nothing is changed by this.
  const flow = reflowTimes({ items, order: items.map((_, i) => i), minutes: items.map(({ item }) => item.minutes), behind: [] })
  if (isRefusal(flow)) return flow
  const { starts, held } = timesOfDay(items, roles)
  const start = starts[at] ?? 0
  const fresh: Rewriting[] = []
  const donor: Rewriting[] = []
  for (const { mark, role, values } of roles.marks[at]!) {
    const point = (...points: readonly number[]): string | undefined =>
      mark.duration.kind === 'range'
        ? writeRange(mark.text, points[0]!, points[1]!, flow.style.width)
        : writePoints(mark.text, points, flow.style)
    const end = start + held[at]!
    const value = (amount: number): string | undefined =>
      mark.duration.kind === 'start' ? writePoints(mark.text, [amount], flow.style) : writeLength(mark.text, amount)
    const said: readonly [string | undefined, string | undefined] =
      role === 'span'
        ? [point(start, start + minutes), point(start + minutes, end)]
        : role === 'start'
          ? [mark.text, point(start + minutes)]
          : role === 'end'
            ? [point(start + minutes), mark.text]
            : role === 'length' && mark.duration.kind !== 'start'
              ? [value(minutes), value(whole - minutes)]
              : role === 'sum'
                ? [value(values[0]! - whole + minutes), mark.text]
                : role === 'before'
                  ? [mark.text, value(values[0]! + minutes)]
                  : [undefined, undefined]
    if (said[0] === undefined || said[1] === undefined) return { refused: `The time of “${name}” cannot be divided as it is written.` }
    fresh.push({ mark, text: said[0] })
    donor.push({ mark, text: said[1] })
  }
  if (fresh.length === 0) return { refused: `“${name}” has no time of its own in the text.` }
  return { marks: fresh.map(({ mark }) => mark), fresh, donor }
}
