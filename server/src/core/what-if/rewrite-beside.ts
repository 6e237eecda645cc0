import type { TimePoint } from '../facts/review/durations.ts'
import type { ItemPlaces, TimeBeside } from '../facts/review/item-place.ts'
import { clockMinutes } from '../facts/review/resolve-times.ts'
import { sameTopic } from '../facts/review/same-topic.ts'
import type { Refusal } from './change.ts'
import type { Rearrangement, Reflow, Rewriting } from './reflow-times.ts'
import { writeLength } from './write-length.ts'
import { writePoints } from './write-points.ts'

/**
 * What stands beside the items of a meeting and follows them: totals, the end, the length of a part that holds some of them. Refused
 * where an item is told twice, or where a part of the meeting has times of day of its own that would no longer be right.
 */
export function rewriteBeside(
  { items, order, minutes }: Rearrangement,
  { begins, ends, style }: Reflow,
  { beside, lines }: ItemPlaces,
): readonly Rewriting[] | Refusal {
  const before = items.map(({ item }) => item.minutes)
  const last = items.at(-1)!
  const out: Rewriting[] = []
  for (const each of beside) {
    const inside = items.flatMap(({ item }, i) => (isBelow(item.index, each.index) ? [i] : []))
    const changed = inside.length > 0 ? part(each, inside) : behind(each) ? whole(each) : (twice(each) ?? [])
    if ('refused' in changed) return changed
    out.push(...changed)
  }
  return out

  /** A heading or item over some of the items. What stands over all of them says how long the meeting is meant to be, and stays. */
  function part({ line, marks }: TimeBeside, inside: readonly number[]): readonly Rewriting[] | Refusal {
    if (inside.length === items.length) return []
    const old = sumOf(inside.map((i) => before[i]))
    const now = sumOf(order.flatMap((item, place) => (inside.includes(place) ? [minutes[item]] : [])))
    const moves =
      begins !== undefined &&
      inside.some((place) => begins[place]!.now !== begins[place]!.old) &&
      begins[inside[0]!]!.now !== begins[inside[0]!]!.old
    const out: Rewriting[] = []
    for (const mark of marks) {
      const { duration } = mark
      if (duration.kind === 'clock' || duration.kind === 'start') {
        if (old !== now || moves) return { refused: `“${line.text}” has times of its own and holds only some of the items.` }
      } else if (duration.kind === 'length' && duration.minutes === old && old !== now) {
        const text = writeLength(mark.text, now)
        if (text === undefined) return { refused: `“${line.text}” says how long all that is below it takes.` }
        out.push({ mark, text })
      }
    }
    return out
  }

  /** Totals, and when the meeting ends. */
  function whole({ marks }: TimeBeside): readonly Rewriting[] | Refusal {
    const old = sumOf(before)
    const now = sumOf(minutes)
    const out: Rewriting[] = []
    for (const mark of marks) {
      const { duration } = mark
      let text: string | undefined = mark.text
      if (duration.kind === 'length' || duration.kind === 'bare') {
        if (duration.minutes === old && items.length > 1) text = now === old ? mark.text : writeLength(mark.text, now)
      } else if (duration.kind === 'start' && ends !== undefined && ends.old !== ends.now && isEnd(duration.from, ends.old))
        text = writePoints(mark.text, [ends.now], style)
      if (text === undefined) return { refused: `“${mark.text}” behind the items cannot be carried on as it is written.` }
      if (text !== mark.text) out.push({ mark, text })
    }
    return out
  }

  function isEnd(point: TimePoint, end: number): boolean {
    const at = style.seconds ? point.major + point.minor / 60 : clockMinutes(point)
    return Math.abs((at - end) % 720) < 0.01
  }

  function behind({ index, line }: TimeBeside): boolean {
    return index > last.item.index && line.parent === last.line.parent
  }

  /** An item that a heading or a second list takes up again, with its time. */
  function twice({ line }: TimeBeside): Refusal | undefined {
    const item = items.findIndex((place, i) => touched(i) && sameTopic(place.line.text, line.text))
    return item === -1 ? undefined : { refused: `The time of “${items[item]!.line.text}” is written in two places.` }
  }

  function touched(i: number): boolean {
    return order[i] !== i || minutes[i] !== before[i]
  }

  function isBelow(index: number, above: number): boolean {
    for (let at = lines[index]!.parent; at !== -1; at = lines[at]!.parent) if (at === above) return true
    return false
  }
}

function sumOf(minutes: readonly (number | undefined)[]): number {
  return minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0)
}
