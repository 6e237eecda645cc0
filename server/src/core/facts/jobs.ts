import { helpingPeople, nearPeople, nearServed, ofPeople, sectionClues } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

/** What people are trying to get done, in their terms: job statements, needs with an outcome, problems told from their side. */
export const jobs = sectionClues({
  clues: {
    'people served who struggle': (view) => nearServed(view, 'struggles', 4),
    'easing for people': (view) => helpingPeople(view) && view.has('ease-words'),
    'problem of people served': (view) => nearServed(view, 'problem-nouns', 3),
    'job statement': statement,
    'talk of jobs and needs': (view) => view.has('job-words'),
    'people who struggle': (view) => nearPeople(view, 'struggles', 8),
    struggle: (view) => view.has('struggles'),
    'people who want': wanting,
    'helping people do': helpingPeople,
    'outcome for people': (view) => view.has('outcome-links') && ofPeople(view),
    'shortcoming for people': (view) => nearPeople(view, 'shortcomings', 8),
    'people who can': (view) => view.follows('customer-nouns', 'abilities', 2) || view.follows('role-nouns', 'abilities', 2),
    'gain of people': (view) => view.has('customer-gains'),
    'good for people': (view) => nearServed(view, 'customer-goods', 6),
    'people who do': (view) => view.follows('customer-nouns', 'doing-verbs', 1) || view.follows('role-nouns', 'doing-verbs', 1),
    'ease for people': (view) => nearPeople(view, 'ease-words', 6),
    'problem of people': (view) => nearPeople(view, 'problem-nouns', 5),
    'problem named': (view) => view.has('problem-nouns'),
  },
  firm: (view) =>
    nearServed(view, 'struggles', 4) ||
    statement(view) ||
    (helpingPeople(view) && view.has('ease-words')) ||
    (wanting(view) && view.has('outcome-links')),
  whole: (view) =>
    (view.count('first-person-jobs') > 1 && view.has('wishes') && view.has('outcome-links')) ||
    (nearPeople(view, 'struggles', 6) && view.has('outcome-links', 'abilities') && wanting(view)),
  heading: (view) => view.has('job-words', 'problem-nouns', 'struggles') || (view.has('wishes') && ofPeople(view)),
  titles: 'job-titles',
  columns: 'job-columns',
  pair: [
    ['people who struggle', 'shortcoming for people', 'problem of people', 'people who want', 'struggle'],
    ['outcome for people', 'ease for people', 'people who can', 'helping people do'],
  ],
  parts: [
    { noun: 'what people want to get done', shownBy: ['job statement', 'people who want', 'people who can'] },
    { noun: 'the situation in which it comes up', shownBy: ['job statement', 'people who struggle', 'shortcoming for people'] },
    { noun: 'the outcome they are after', shownBy: ['outcome for people'] },
  ],
})

function wanting(view: SentenceView): boolean {
  if (!view.has('wishes')) return false
  return (
    view.follows('customer-nouns', 'wishes', 3) || view.follows('role-nouns', 'wishes', 3) || view.follows('people-references', 'wishes', 2)
  )
}

function statement(view: SentenceView): boolean {
  return view.count('first-person-jobs') > 1 && view.has('wishes', 'outcome-links')
}
