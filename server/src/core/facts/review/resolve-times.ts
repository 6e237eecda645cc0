import type { Duration, TimePoint } from './durations.ts'

/** What is known of the meeting the times belong to. */
export interface TimeFrame {
  /** Stated length of the meeting in minutes. */
  readonly length: number | undefined
  /** When it ends, in minutes since midnight, where a start and an end are stated. */
  readonly end: number | undefined
}

/** The length of a stated stretch: one of clock times is read as times of day. */
export function statedMinutes(duration: Duration): number | undefined {
  switch (duration.kind) {
    case 'length':
    case 'bare':
      return duration.minutes
    case 'range':
      return (duration.low + duration.high) / 2
    case 'clock':
      return difference(
        clockMinutes(duration.from),
        clockMinutes(duration.to),
        duration.from.half === undefined || duration.to.half === undefined,
      )
    default:
      return undefined
  }
}

/** Minutes since midnight. */
export function clockMinutes({ major, minor, half }: TimePoint): number {
  return ((half === undefined ? major : (major % 12) + (half === 'pm' ? 12 : 0)) * 60 + minor) % 1440
}

/**
 * Minutes of the items of one agenda, in order. Notations lean on their neighbours: a start lasts until the next, `0-5 min, 5-15 min`
 * are stretches of one meeting while `20-30 min` alone is a guess, and `0:00–5:00, 5:00–10:00` counts minutes, not hours.
 */
export function resolveTimes(times: readonly (Duration | undefined)[], frame: TimeFrame): readonly (number | undefined)[] {
  const ranges = times.filter((time) => time?.kind === 'range')
  const goOn = ranges.filter((time, i) => i > 0 && time.low === ranges[i - 1]!.high).length
  // Guesses may meet by chance; stretches begin at zero, or all go on.
  const chained =
    ranges.length > 1 && (ranges[0]!.low === 0 ? goOn * 2 >= ranges.length - 1 : ranges.length > 2 && goOn === ranges.length - 1)
  const secondsBehindColon = countsMinutes(times, frame)
  const spent = spans(times)
  return times.map((time, index) => {
    if (time === undefined) return undefined
    if (time.kind === 'start' && spent) {
      const asHours = time.from.major * 60 + time.from.minor
      return secondsInLengths(times, frame) ? Math.round(elapsed(time.from) * 100) / 100 : asHours
    }
    if (time.kind === 'range') return chained ? time.high - time.low : time.unit ? (time.low + time.high) / 2 : undefined
    if (time.kind === 'clock') {
      if (secondsBehindColon) return Math.round((elapsed(time.to) - elapsed(time.from)) * 100) / 100
      return difference(clockMinutes(time.from), clockMinutes(time.to), time.from.half === undefined || time.to.half === undefined)
    }
    if (time.kind === 'start') {
      const next = times.slice(index + 1).find((each) => each !== undefined)
      if (next === undefined && index < times.length - 1) return undefined
      if (next === undefined)
        return frame.end === undefined || secondsBehindColon
          ? untilLength(time, times, frame, secondsBehindColon)
          : within(frame.end - clockMinutes(time.from))
      if (next.kind !== 'start' && next.kind !== 'clock') return undefined
      // Where others stand between two starts, nobody knows whose the minutes are.
      if (next !== times[index + 1]) return undefined
      if (secondsBehindColon) return within(elapsed(next.from) - elapsed(time.from))
      return within(
        difference(clockMinutes(time.from), clockMinutes(next.from), time.from.half === undefined || next.from.half === undefined) ?? 0,
      )
    }
    return time.minutes
  })
}

/** Whether `0:30` in this agenda says how long, not when: it stands among lengths, or the times do not rise. */
function spans(times: readonly (Duration | undefined)[]): boolean {
  const starts = times.flatMap((time) => (time?.kind === 'start' ? [time.from] : []))
  if (starts.some((from) => from.half !== undefined || from.major > 3)) return false
  if (times.some((time) => time?.kind === 'length')) return starts.length > 0
  return starts.filter((from, i) => i > 0 && elapsed(from) <= elapsed(starts[i - 1]!)).length > starts.length / 3
}

/** Whether such lengths are minutes and seconds: told by the stated length, else by the company of items of a few minutes. */
function secondsInLengths(times: readonly (Duration | undefined)[], { length }: TimeFrame): boolean {
  const lengths = times.flatMap((time) => (time?.kind === 'length' ? [time.minutes] : []))
  const starts = times.flatMap((time) => (time?.kind === 'start' ? [time.from] : []))
  if (length === undefined) return lengths.length > 0 && Math.max(...lengths) <= 5
  const known = lengths.reduce((sum, minutes) => sum + minutes, 0)
  const short = known + starts.reduce((sum, from) => sum + elapsed(from), 0)
  const long = known + starts.reduce((sum, from) => sum + from.major * 60 + from.minor, 0)
  return Math.abs(short - length) < Math.abs(long - length)
}

/** The last item of an elapsed agenda lasts until the meeting's stated end. */
function untilLength(
  time: Duration & { readonly kind: 'start' },
  times: readonly (Duration | undefined)[],
  { length }: TimeFrame,
  secondsBehindColon: boolean,
): number | undefined {
  const first = times.find((each) => each?.kind === 'start' || each?.kind === 'clock')
  if (length === undefined || first === undefined || !('from' in first)) return undefined
  const read = secondsBehindColon ? elapsed : clockMinutes
  return within(read(first.from) + length - read(time.from))
}

function within(minutes: number): number | undefined {
  return minutes > 0 && minutes <= 600 ? Math.round(minutes) : undefined
}

/** `major:minor` read as minutes and seconds. */
function elapsed({ major, minor }: TimePoint): number {
  return major + minor / 60
}

/** Minutes between two times of day. Where one lacks am or pm, the next such time after the first is meant. */
function difference(from: number, to: number, loose: boolean): number | undefined {
  const straight = to - from
  if (straight > 0) return loose && straight > 720 ? straight - 720 : straight
  if (!loose) return straight + 1440 <= 720 ? straight + 1440 : undefined
  return straight + 720 > 0 ? straight + 720 : undefined
}

/** Whether `35:00` in this agenda is the thirty-fifth minute: told by hours no day has, by the stated length, or by starting at zero. */
function countsMinutes(times: readonly (Duration | undefined)[], { length }: TimeFrame): boolean {
  const points = times.flatMap((time) => (time?.kind === 'clock' ? [time.from, time.to] : time?.kind === 'start' ? [time.from] : []))
  if (points.length < 2 || points.some((point) => point.half !== undefined)) return false
  if (points.some((point) => point.major > 24)) return true
  if (points[0]!.major !== 0 || points[0]!.minor !== 0) return false
  const last = points.at(-1)!
  const asHours = last.major * 60 + last.minor
  if (length !== undefined) return Math.abs(elapsed(last) - length) < Math.abs(asHours - length)
  return last.major >= 5 && points.filter((point) => point.minor === 0 || point.minor === 30).length === points.length
}
