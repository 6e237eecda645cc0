import type { WordClass } from '../lexicon/lexicon.ts'
import { ofPeople, sectionClues } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

/** The stages of a customer's path, in order. */
const stages = ['beginning-stages', 'joining-stages', 'using-stages', 'staying-stages'] as const satisfies readonly WordClass[]

/** The customer's path over time, before and after purchase or first use. */
export const customerJourney = sectionClues({
  clues: {
    path: (view) => view.has('journey-words'),
    'path of people': (view) => view.has('journey-words') && ofPeople(view),
    'path by name': (view) => view.has('journeys-named'),
    beginning: (view) => view.has('beginning-stages'),
    joining: (view) => view.has('joining-stages'),
    'joining by people': (view) => view.has('joining-stages') && ofPeople(view),
    using: (view) => view.has('using-stages'),
    staying: (view) => view.has('staying-stages'),
    'two stages': (view) => stagesOf(view) === 2,
    'several stages': (view) => stagesOf(view) > 2,
  },
  firm: (view) => view.has('journeys-named') && stagesOf(view) > 2 && ofPeople(view),
  whole: (view) => view.has('journey-words') && stagesOf(view) === stages.length && ofPeople(view),
  heading: (view) => view.has('journey-words', 'joining-stages'),
  titles: 'journey-titles',
  columns: 'journey-columns',
  pair: [
    ['beginning', 'joining'],
    ['using', 'staying'],
  ],
  parts: [
    { noun: 'the time before they become customers', shownBy: ['beginning'] },
    { noun: 'how they start', shownBy: ['joining'] },
    { noun: 'what comes after they start', shownBy: ['staying'] },
    { noun: 'the steps in order, as customers take them', shownBy: [] },
  ],
})

function stagesOf(view: SentenceView): number {
  return stages.filter((stage) => view.has(stage)).length
}
