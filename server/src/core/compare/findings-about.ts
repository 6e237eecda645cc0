import type { Finding, FindingPlace } from '../base/finding.ts'
import { mostRelated } from '../base/most-related.ts'
import { placesOfFinding } from './places-of-finding.ts'

/**
 * The findings about those of their places that may be spoken of, the first of them in the lead, in the order of the text. A finding of which
 * nothing is left out stays the same object.
 */
export function findingsAbout(findings: readonly Finding[], may: (place: FindingPlace) => boolean): readonly Finding[] {
  return findings
    .flatMap((finding) => {
      const places = placesOfFinding(finding)
      const left = places.filter(may)
      return left.length === places.length ? finding : (about(finding, left) ?? [])
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
}

/** How many there were is in no message: it would count places that are left out. */
function about({ rule, scope }: Finding, places: readonly FindingPlace[]): Finding | undefined {
  const [first, ...others] = places
  if (first === undefined) return undefined
  const { also: _, related, ...said } = first
  const further = others.map(({ span, also, prompt }) => ({ span, message: also, ...(prompt && { prompt }) }))
  return {
    rule,
    scope,
    ...said,
    related: [...further, ...related].slice(0, mostRelated),
    ...(others.length === 0 ? {} : { places }),
  }
}
