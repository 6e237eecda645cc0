import { nearPeople, sectionClues } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

/** How customers are heard, and what is done with what they say. */
export const listeningActivities = sectionClues({
  clues: {
    rhythm: (view) => view.has('rhythms'),
    use: (view) => view.has('uses-of-hearing'),
    'way of hearing': (view) => view.has('hearing-methods'),
    'people heard by a method': (view) => nearPeople(view, 'hearing-methods', 8),
    'what people tell': (view) => view.has('feedback-words'),
    'what is told by whom': (view) => nearPeople(view, 'feedback-words', 5),
    'open channel': (view) => view.has('open-channels'),
    'channel for telling': (view) => view.has('open-channels') && view.has('feedback-words', 'hearing-methods'),
    'rhythm of hearing': (view) => view.has('rhythms') && view.has('feedback-words', 'hearing-methods'),
    'use of what is heard': (view) => view.has('uses-of-hearing') && view.has('feedback-words', 'hearing-methods'),
    'people asked or watched': asking,
    'talk with people': (view) => nearPeople(view, 'talking-words', 4),
    'work with people': (view) => view.follows('joint-work', 'customer-nouns', 3) || view.follows('joint-work', 'role-nouns', 3),
    'people who tell': (view) => view.follows('customer-nouns', 'telling-verbs', 2) || view.follows('role-nouns', 'telling-verbs', 2),
    'test or study': (view) => view.count('talking-words') > 1,
  },
  firm: (view) =>
    view.has('hearing-methods') ||
    (asking(view) && view.has('rhythms', 'feedback-words', 'uses-of-hearing')) ||
    (view.has('feedback-words') && view.has('rhythms')),
  whole: (view) =>
    view.has('hearing-methods', 'feedback-words') &&
    view.has('rhythms') &&
    (view.has('uses-of-hearing') || nearPeople(view, 'hearing-methods', 8)),
  heading: (view) => view.has('hearing-methods', 'feedback-words'),
  titles: 'listening-titles',
  columns: 'listening-columns',
  pair: [
    ['way of hearing', 'what is told by whom', 'channel for telling'],
    ['rhythm', 'use'],
  ],
  parts: [
    { noun: 'a way of hearing customers', shownBy: ['way of hearing', 'channel for telling'] },
    { noun: 'how often', shownBy: ['rhythm of hearing'] },
    { noun: 'what happens with what is heard', shownBy: ['use of what is heard'] },
    { noun: 'who listens', shownBy: [] },
  ],
})

/** Somebody goes to those served, to hear or see. */
function asking(view: SentenceView): boolean {
  return view.has('hearing-verbs') && (view.follows('hearing-verbs', 'customer-nouns', 3) || view.follows('hearing-verbs', 'role-nouns', 3))
}
