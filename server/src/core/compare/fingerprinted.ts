import type { Finding, FindingPlace } from '../base/finding.ts'
import type { Span } from '../base/span.ts'
import type { Comparable } from '../engine/alike-places.ts'
import type { Reading } from '../engine/engine.ts'
import { fingerprintOf } from './fingerprint-of.ts'
import { placesOfFinding } from './places-of-finding.ts'
import { sentenceWords } from './sentence-words.ts'

/**
 * The findings of a reading, and what may become findings beside other documents, each with what it is known again by: a hash of its rule and
 * of the words of its sentence, of the rule alone where it is about the whole document. Neither its place nor its message counts, so that
 * edits elsewhere, other wrapping and a newer version of the rule's wording change nothing. Where a sentence stands more than once, the
 * second, third … are counted. Of a finding about several places each has its own, and the finding that of the first.
 */
export function fingerprinted({ document, findings, comparables }: Pick<Reading, 'document' | 'findings' | 'comparables'>): {
  readonly findings: readonly Finding[]
  readonly comparables: readonly Comparable[]
} {
  if (findings.length === 0 && comparables.length === 0) return { findings, comparables }
  const sentenceAt = sentenceWords(document)
  const seen = new Map<string, number>()
  return { findings: findings.map(known), comparables: comparables.map((one) => ({ ...one, fingerprint: printOf(one, one.span) })) }

  function known(finding: Finding): Finding {
    const [first, ...others] = placesOfFinding(finding).map((place) => ({ ...place, fingerprint: printOf(finding, place.span) })) as [
      FindingPlace,
      ...FindingPlace[],
    ]
    return { ...finding, fingerprint: first.fingerprint!, ...(others.length === 0 ? {} : { places: [first, ...others] }) }
  }

  function printOf({ rule, scope }: Pick<Finding, 'rule' | 'scope'>, place: Span): string {
    const words = scope === 'document' ? undefined : sentenceAt(place)
    const key = words === undefined ? rule : `${rule}\n${words}`
    const time = (seen.get(key) ?? 0) + 1
    seen.set(key, time)
    return fingerprintOf(rule, words, time)
  }
}
