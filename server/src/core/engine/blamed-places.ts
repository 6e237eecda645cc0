import { overlaps } from '../base/overlaps.ts'
import type { Span } from '../base/span.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from '../facts/analysis.ts'
import type { Claim } from './claim.ts'
import { placesOf } from './claim.ts'

/**
 * Asks of places whether a claim is made of the sentence they stand in, so that nothing is praised that is found fault with. A claim that
 * only holds beside other documents is none here.
 */
export function blamedPlaces(claims: readonly Claim[], { document }: Analysis): (span: Span) => boolean {
  const spans = claims.filter(({ rule }) => rule.across === undefined).flatMap((claim) => placesOf(claim).map(({ at }) => at))
  const isSpokenOf = overlaps(spans)
  return overlaps([...spans, ...document.sentences.map((sentence) => locate(sentence)).filter(isSpokenOf)])
}
