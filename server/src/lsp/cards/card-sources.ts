import { agendaItemCards } from './agenda-item.ts'
import type { CardSource } from './card.ts'
import { claimCards } from './claim.ts'
import { findingCards } from './finding.ts'
import { jobCards } from './job.ts'
import { measureCards } from './measure.ts'
import { metricsCards } from './metrics.ts'
import { researchCards } from './research.ts'
import { reviewCards } from './review.ts'
import { sectionCards } from './section.ts'

/** All that a place can be told of; of cards as close as each other, those that come first here are shown. */
export const cardSources: readonly CardSource[] = [
  agendaItemCards,
  jobCards,
  sectionCards,
  researchCards,
  measureCards,
  claimCards,
  findingCards,
  reviewCards,
  metricsCards,
]
