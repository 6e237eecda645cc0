import { documentTitle } from '../document-title.ts'
import { type CardSource, isAt } from './card.ts'
import { metricsCard } from './metrics-card.ts'

/** What a plan says how often, on its title. */
export const metricsCards: CardSource = ({ read: { reading }, at, t }) => {
  const span = documentTitle(reading)
  if (span === undefined || !isAt(span, at)) return []
  const text = metricsCard(reading, t)
  return text === undefined ? [] : [{ span, text: () => text }]
}
