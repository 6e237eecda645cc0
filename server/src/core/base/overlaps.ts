import type { Span } from './span.ts'

/** Asks of many spans whether one of them overlaps another, each time in no more steps than it takes to halve their number down to one. */
export function overlaps(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  /** The furthest end of all up to each. */
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < end) low = middle + 1
      else high = middle
    }
    return low > 0 && reach[low - 1]! > start
  }
}
