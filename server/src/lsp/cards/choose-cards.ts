import type { Card, CardSource, Pointed } from './card.ts'
import { cardSources } from './card-sources.ts'
import { findingCards } from './finding.ts'

/** More than these nobody reads beside the line that they point at. */
const mostCards = 2

/**
 * The cards for a place: a finding before all, then those that it is pointed at most closely with, one of each kind before a second of any. A source that fails is told of and left out.
 */
export function chooseCards(pointed: Pointed, onFailure: (error: unknown) => void): readonly Card[] {
  const offered = cardSources.map((source) => ({ source, cards: cardsOf(source) }))
  const first = offered.flatMap(({ source, cards }) => cards.slice(0, 1).map((card) => ({ source, card })))
  const isFinding = ({ source }: { readonly source: CardSource }) => Number(source === findingCards)
  const closest = first.sort((a, b) => isFinding(b) - isFinding(a) || sizeOf(a.card) - sizeOf(b.card))
  const cards = closest.slice(0, mostCards).map(({ card }) => card)
  const more = offered.flatMap((one) => one.cards.slice(1))
  return [...cards, ...more.slice(0, mostCards - cards.length)]

  function cardsOf(source: CardSource): readonly Card[] {
    try {
      return source(pointed)
    } catch (error) {
      onFailure(error)
      return []
    }
  }
}

function sizeOf({ span }: Card): number {
  return span.end - span.start
}
