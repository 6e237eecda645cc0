import type { TimePoint } from '../facts/review/durations.ts'
import type { ItemPlace } from '../facts/review/item-place.ts'
import { clockMinutes } from '../facts/review/resolve-times.ts'
import type { TimeMark } from '../facts/review/time-marks.ts'

/** What a notation says of its item. */
export type MarkRole =
  /** How long it lasts. */
  | 'length'
  /** Between which lengths it lasts: `20–30 minutes`. */
  | 'range'
  /** From when to when: `9:00–9:45`, and `5-15 min` among others that join on. */
  | 'span'
  | 'start'
  | 'end'
  /** How long the meeting has lasted when it ends, or when it begins. */
  | 'sum'
  | 'before'

export interface RoledMark {
  readonly mark: TimeMark
  readonly role: MarkRole
  /** Minutes since midnight, or since the start; the length for others. A span has two values. */
  readonly values: readonly number[]
}

export interface MarkRoles {
  /** By item, in order. */
  readonly marks: readonly (readonly RoledMark[])[]
  /** Points count minutes and seconds. */
  readonly seconds: boolean
}

const close = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && Math.abs(a - b) < 0.02

/**
 * What each notation of a meeting's items is: told by agreement with the minutes that the items were read with, not by what columns are
 * called. Notations that agree with nothing are left out.
 */
export function markRoles(items: readonly ItemPlace[]): MarkRoles {
  const minutes = items.map(({ item }) => item.minutes)
  let sum = 0
  const sums = minutes.map((each) => {
    sum += each ?? 0
    return sum
  })
  const seconds = agreement(true) > agreement(false)
  const at = seconds ? inSeconds : clockMinutes
  const channels = new Map<string, (TimeMark | undefined)[]>()
  items.forEach(({ marks, item }, i) => {
    for (const mark of marks) {
      const key =
        mark.column >= 0 ? `column ${mark.column}` : mark.line === item.index ? `head ${mark.duration.kind}` : `below ${mark.duration.kind}`
      const channel = channels.get(key) ?? items.map(() => undefined)
      channel[i] ??= mark
      channels.set(key, channel)
    }
  })
  const marks: RoledMark[][] = items.map(() => [])
  const later: (readonly (TimeMark | undefined)[])[] = []
  for (const channel of channels.values()) {
    if (channel.some((mark) => mark?.duration.kind === 'start')) later.push(channel)
    else readChannel(channel)
  }
  // What begins is known by then from what says from when to when.
  for (const channel of later) readChannel(channel)
  return { marks, seconds }

  function readChannel(channel: readonly (TimeMark | undefined)[]): void {
    const role = channelRole(channel)
    channel.forEach((mark, i) => {
      if (mark === undefined) return
      const own = roleOf(mark, i, role)
      if (own !== undefined) marks[i]!.push({ mark, ...own })
    })
  }

  /** What all of a column, or all times at the head of their lines, are together. */
  function channelRole(channel: readonly (TimeMark | undefined)[]): MarkRole | undefined {
    const given = channel.flatMap((mark, i) => (mark === undefined ? [] : [{ mark, i, value: amountOf(mark) }]))
    const all = (test: (i: number, value: number | undefined) => boolean): boolean => given.every(({ i, value }) => test(i, value))
    if (given.some(({ mark }) => mark.duration.kind === 'start')) {
      const starts = given.every(({ i, value }, k) => {
        const next = given[k + 1]
        if (next?.value === undefined || value === undefined || minutes[i] === undefined) return true
        const until = next.value < value && !seconds ? next.value + 720 : next.value
        return until - value >= minutes[i] - 0.02
      })
      // `0:30` beside lengths, or where times do not rise as starts do, is a length of its own.
      const beside = given.length < items.length && items.some(({ marks: each }) => each.some(({ duration }) => duration.kind === 'length'))
      if ((!starts || beside) && all((i, value) => close(value, minutes[i]) || close((value ?? 0) / 60, minutes[i]))) return 'length'
      if (
        given.length > 1 &&
        all((i, value) => close(((value ?? Number.NaN) - (startOf(i) ?? Number.NaN) - (minutes[i] ?? Number.NaN)) % 720, 0))
      )
        return 'end'
      if (given.length > 1 && given[0]!.i === 0 && all((i, value) => close(value, sums[i]))) return 'sum'
      return starts ? 'start' : undefined
    }
    if (all((i, value) => close(value, minutes[i]))) return 'length'
    if (given.length > 1 && all((i, value) => close(value, sums[i]))) return 'sum'
    if (given.length > 1 && all((i, value) => close(value, sums[i]! - (minutes[i] ?? 0)))) return 'before'
    return undefined
  }

  function startOf(i: number): number | undefined {
    return marks[i]!.find(({ role }) => role === 'start' || role === 'span')?.values[0]
  }

  function roleOf(mark: TimeMark, i: number, channel: MarkRole | undefined): Omit<RoledMark, 'mark'> | undefined {
    const { duration } = mark
    switch (duration.kind) {
      case 'length':
      case 'bare':
        if (channel === 'sum' || channel === 'before') return { role: channel, values: [duration.minutes] }
        // The fifth row of a column that counts may happen to last five minutes.
        if (duration.kind === 'bare' && mark.column >= 0 && channel !== 'length') return undefined
        return close(duration.minutes, minutes[i]) ? { role: 'length', values: [duration.minutes] } : undefined
      case 'range':
        if (close(duration.high - duration.low, minutes[i]) && chained(i)) return { role: 'span', values: [duration.low, duration.high] }
        return close((duration.low + duration.high) / 2, minutes[i]) ? { role: 'range', values: [duration.low, duration.high] } : undefined
      case 'clock':
        return { role: 'span', values: bounds(duration.from, duration.to, seconds) }
      default:
        return channel === undefined ? undefined : { role: channel, values: [at(duration.from)] }
    }
  }

  function amountOf({ duration }: TimeMark): number | undefined {
    if (duration.kind === 'start') return at(duration.from)
    return duration.kind === 'length' || duration.kind === 'bare' ? duration.minutes : undefined
  }

  /** Whether the range of an item joins on to that of a neighbour. */
  function chained(i: number): boolean {
    const ranges = items.map(({ marks: each }) => each.find(({ duration }) => duration.kind === 'range')?.duration)
    const own = ranges[i]
    if (own?.kind !== 'range') return false
    const given = ranges.flatMap((range) => (range?.kind === 'range' ? [range] : []))
    const place = given.indexOf(own)
    return given[place - 1]?.high === own.low || given[place + 1]?.low === own.high
  }

  /** How many notations agree with the minutes read when points count seconds, or do not. */
  function agreement(withSeconds: boolean): number {
    const read = withSeconds ? inSeconds : clockMinutes
    let agreed = 0
    items.forEach(({ marks: each }, i) => {
      for (const { duration, column } of each) {
        if (duration.kind === 'clock') {
          const [from, to] = bounds(duration.from, duration.to, withSeconds)
          if (close(to - from, minutes[i])) agreed += 1
        }
        if (duration.kind === 'start') {
          const next = items[i + 1]?.marks.find((mark) => mark.column === column && mark.duration.kind === 'start')?.duration
          if (next?.kind === 'start' && close(read(next.from) - read(duration.from), minutes[i])) agreed += 1
          if (close(withSeconds ? inSeconds(duration.from) : duration.from.major * 60 + duration.from.minor, minutes[i])) agreed += 0.5
        }
      }
    })
    return agreed
  }
}

function inSeconds({ major, minor }: TimePoint): number {
  return major + minor / 60
}

/** From when to when, the end behind the start; am or pm may be said once for both. */
function bounds(from: TimePoint, to: TimePoint, seconds: boolean): readonly [number, number] {
  if (seconds) return [inSeconds(from), inSeconds(to)]
  const end = clockMinutes(to)
  let start = clockMinutes(from.half === undefined && to.half !== undefined ? { ...from, half: to.half } : from)
  if (from.half === undefined && to.half !== undefined && start > end) start = (start + 720) % 1440
  if (end > start) return [start, end]
  return [start, end + (from.half === undefined && to.half === undefined ? 720 : 1440)]
}
