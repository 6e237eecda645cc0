import { agendaItemCards } from './agenda-item.ts'
import type { CardSource } from './card.ts'
import { claimCards } from './claim.ts'
import { findingCards } from './finding.ts'
import { metricsCards } from './metrics.ts'
import { reviewCards } from './review.ts'

/** All that a place can be told of; of cards as close as each other, those that come first here are shown. */
export const cardSources: readonly CardSource[] = [agendaItemCards, claimCards, findingCards, reviewCards, metricsCards]
