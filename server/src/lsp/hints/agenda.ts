import { itemLine, itemWord } from '../../core/report/agenda-item-phrases.ts'
import { agendaItemCard } from '../cards/agenda-item-card.ts'
import type { HintSource } from './hint.ts'

/** What each item of a review is about and what it has of the meeting's time. */
export const agendaHints: HintSource = ({ reading }, t) => {
  const { review } = reading
  if (review === undefined) return []
  return review.agenda.items.map((item) => ({
    span: item.span,
    label: itemLine(review, item, t),
    brief: itemWord(review, item, t),
    tooltip: () => agendaItemCard(reading, review, item, t),
  }))
}
