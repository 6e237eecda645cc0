import { agendaHead } from '../agenda-head.ts'
import { documentTitle } from '../document-title.ts'
import { agendaItemCards } from './agenda-item.ts'
import { type CardSource, isAt } from './card.ts'
import { reviewCard } from './review-card.ts'

/** How a review reads as a whole, on its title and on the heading of its agenda, where that is no item itself. */
export const reviewCards: CardSource = (pointed) => {
  const { reading } = pointed.read
  const { review } = reading
  if (review === undefined || agendaItemCards(pointed).length > 0) return []
  const span = [agendaHead(reading)?.heading, documentTitle(reading)].find((one) => one !== undefined && isAt(one, pointed.at))
  const text = span === undefined ? undefined : reviewCard(review, pointed.t)
  return span === undefined || text === undefined ? [] : [{ span, text: () => text }]
}
