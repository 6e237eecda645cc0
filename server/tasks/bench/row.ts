/** Two things measured side by side in one run. */
export interface Row {
  readonly what: string
  readonly here: string
  readonly there: string
  readonly ratio: number
  /** What the ratio must be at most (a share) or at least (times faster). */
  readonly target: readonly ['≤' | '≥', number]
}

export function time(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
