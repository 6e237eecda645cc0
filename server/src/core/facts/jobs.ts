import { needsTold } from './needs-told.ts'
import { helpingPeople, nearPeople, nearServed, ofPeople, sectionClues, thenServed } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

/** What people are trying to get done, in their terms: job statements, needs with an outcome, problems told from their side. */
export const jobs = sectionClues({
  clues: {
    'people who suffer': (view) => needsTold(view).hardship,
    'they suffer': (view) => needsTold(view).vagueHardship,
    pain: (view) => needsTold(view).pain,
    'people who pursue': (view) => needsTold(view).pursuit,
    'helping people do': (view) => needsTold(view).easing,
    'people who can': (view) => needsTold(view).ability,
    'need of people': (view) => needsTold(view).owned,
    'pursuit or help of outsiders': (view) => needsTold(view).outside,
    'job statement': (view) => needsTold(view).story,
    'people served who struggle': (view) => nearServed(view, 'struggles', 4) && !needsTold(view).complaint,
    'easing for people': (view) => helpingPeople(view) && view.has('ease-words'),
    'talk of jobs and needs': (view) => view.has('job-words') && !needsTold(view).complaint,
    'outcome for people': (view) => view.has('outcome-links') && ofPeople(view),
    'gain of people': (view) => view.has('customer-gains'),
    'gain of people served': (view) => nearServed(view, 'customer-gains', 5),
    'outcome for people served': (view) => thenServed(view, 'outcome-links', 2),
    'problem of people': (view) => nearServed(view, 'problem-nouns', 4) && !needsTold(view).complaint,
    'needs by name': (view) => view.has('needs-by-name') && !needsTold(view).complaint,
    'they pursue': (view) => needsTold(view).vaguePursuit,
    'asked about their lives': askedAbout,
    'ease for people': (view) => nearPeople(view, 'ease-words', 6),
    'problem named': (view) =>
      view.has('problem-nouns') && !view.has('company-words', 'money-words', 'finance-words') && !needsTold(view).complaint,
  },
  firm: (view) => needsTold(view).story && nearServed(view, 'first-person-jobs', 2),
  clear: [
    'people who suffer',
    'they suffer',
    'pain',
    'pursuit or help of outsiders',
    'job statement',
    'people served who struggle',
    'easing for people',
  ],
  whole: (view) =>
    (view.count('first-person-jobs') > 1 && view.has('wishes') && view.has('outcome-links')) ||
    (nearPeople(view, 'struggles', 6) && view.has('outcome-links', 'abilities') && wanting(view)),
  heading: (view) => view.has('job-words', 'problem-nouns', 'struggles') || (view.has('wishes') && ofPeople(view)),
  titles: 'job-titles',
  columns: 'job-columns',
  pair: [
    ['people who suffer', 'pain', 'need of people', 'people who pursue'],
    ['outcome for people', 'ease for people', 'people who can', 'helping people do'],
  ],
  parts: [
    { noun: 'what people want to get done', shownBy: ['job statement', 'people who pursue', 'people who can'] },
    { noun: 'the situation in which it comes up', shownBy: ['job statement', 'people who suffer', 'pain'] },
    { noun: 'the outcome they are after', shownBy: ['outcome for people'] },
  ],
})

/** "What do you find hard about it?": a question to those served about what they are after or what holds them back. */
function askedAbout(view: SentenceView): boolean {
  return (
    view.sentence.text.trimEnd().endsWith('?') &&
    view.has('reader-words', 'customer-nouns', 'role-nouns', 'people-references') &&
    view.has('hardships', 'struggles', 'pursuits', 'wants-named', 'pains')
  )
}

function wanting(view: SentenceView): boolean {
  if (!view.has('wishes')) return false
  return (
    view.follows('customer-nouns', 'wishes', 3) || view.follows('role-nouns', 'wishes', 3) || view.follows('people-references', 'wishes', 2)
  )
}
