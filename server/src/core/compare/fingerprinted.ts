import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { Finding } from '../base/finding.ts'
import type { Comparable } from '../engine/alike-places.ts'
import type { Reading } from '../engine/engine.ts'
import { sentenceWords } from './words-at.ts'

/** Bytes of a hash that are kept: of a million findings, two are the same by chance once in forty million such collections. */
const bytes = 8

/**
 * The findings of a reading, and what may become findings beside other documents, each with what it is known again by: a hash of its rule and
 * of the words of its sentence, of the rule alone where it is about the whole document. Neither its place nor its message counts, so that
 * edits elsewhere, other wrapping and a newer version of the rule's wording change nothing. Where a sentence stands more than once, the
 * second, third … are counted.
 */
export function fingerprinted({ document, findings, comparables }: Pick<Reading, 'document' | 'findings' | 'comparables'>): {
  readonly findings: readonly Finding[]
  readonly comparables: readonly Comparable[]
} {
  if (findings.length === 0 && comparables.length === 0) return { findings, comparables }
  const sentenceAt = sentenceWords(document)
  const seen = new Map<string, number>()
  return { findings: findings.map(known), comparables: comparables.map(known) }

  function known<T extends Pick<Finding, 'rule' | 'scope' | 'span'>>(one: T): T & { readonly fingerprint: string } {
    const key = one.scope === 'document' ? one.rule : `${one.rule}\n${sentenceAt(one.span)}`
    const time = (seen.get(key) ?? 0) + 1
    seen.set(key, time)
    return { ...one, fingerprint: bytesToHex(sha256(time === 1 ? key : `${key}\n${time}`).subarray(0, bytes)) }
  }
}
