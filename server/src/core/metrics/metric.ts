import type { Span } from '../base/span.ts'

export const metricIds = [
  'talk-to-listen',
  'who-acts',
  'value-exchanged',
  'research-levels',
  'directness-of-evidence',
  'measures-by-side',
  'win-keep-grow',
  'people-process-technology',
] as const

export type MetricId = (typeof metricIds)[number]

/** One of the things that a metric counts, with every place that counted. */
export interface MetricPart {
  readonly id: string
  /** For readers, in few words: "goes out", "win". */
  readonly title: string
  /** As many as there are places. */
  readonly count: number
  /** In the order of the text. */
  readonly places: readonly Span[]
}

/**
 * How often a document says each of a few things that belong together. A metric counts and never judges: no number in it is good or bad by
 * itself, and none says anything about the people who wrote the document.
 */
export interface Metric {
  readonly id: MetricId
  /** The names of the parts as people say them: "Talk : listen". */
  readonly title: string
  /** What is counted, in one sentence. */
  readonly counts: string
  readonly parts: readonly MetricPart[]
}

/** A part of a metric from the places that count. */
export function metricPart(id: string, title: string, places: readonly Span[]): MetricPart {
  const sorted = [...places].sort((a, b) => a.start - b.start || a.end - b.end)
  return { id, title, count: sorted.length, places: sorted }
}
