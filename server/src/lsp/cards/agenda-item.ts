import type { Reading } from '../../core/engine/engine.ts'
import type { AgendaItem } from '../../core/facts/review/agenda.ts'
import { agendaItemCard } from './agenda-item-card.ts'
import { type CardSource, isAt } from './card.ts'

/** An item of a review: what it is about and why. */
export const agendaItemCards: CardSource = ({ read: { reading }, at, t }) => {
  const { review } = reading
  const item = itemAt(reading, at)
  return review === undefined || item === undefined ? [] : [{ span: item.span, text: () => agendaItemCard(reading, review, item, t) }]
}

/** The item that a place belongs to: where items share a line, the one that the place is in. */
function itemAt({ review, lines }: Reading, at: number): AgendaItem | undefined {
  const items = review?.agenda.items ?? []
  const { line } = lines.position(at)
  return items.find(({ span }) => isAt(span, at)) ?? items.find(({ span }) => lines.position(span.start).line === line)
}
