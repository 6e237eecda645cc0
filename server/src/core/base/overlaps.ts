import { countLeading } from './count-leading.ts'
import type { Span } from './span.ts'

/** Asks of many spans whether one of them overlaps another, each time in no more steps than it takes to halve their number down to one. */
export function overlaps(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  /** The furthest end of all up to each. */
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return ({ start, end }) => {
    const before = countLeading(sorted, (one) => one.start < end)
    return before > 0 && reach[before - 1]! > start
  }
}
