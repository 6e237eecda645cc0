import type { Span } from '../base/span.ts'

/** The first places that a part of a score rests on, in the order of the text, each once; `more` counts those left out. */
export function evidencePlaces(evidence: readonly Span[], most: number): { readonly shown: readonly Span[]; readonly more: number } {
  const places = evidence.filter(({ start }, index) => evidence.findIndex((other) => other.start === start) === index)
  return { shown: places.slice(0, most).sort((a, b) => a.start - b.start), more: Math.max(0, places.length - most) }
}
