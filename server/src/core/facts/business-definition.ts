import { helpingPeople, ofPeople, sectionClues } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

const articles = new Set(['a', 'an', 'the'])

/** "Acme is a platform": what it is, said within the first words. */
function isOffering(view: SentenceView): boolean {
  const { words } = view.sentence
  const at = words.slice(1, 6).findIndex(({ lower }, i) => (lower === 'is' || lower === 'are') && articles.has(words[i + 2]?.lower ?? ''))
  return at >= 0 && view.terms('product-nouns').some(({ from }) => from > at + 1 && from < at + 9)
}

/** What business the organisation is in: whom it helps with what, or at least what it offers. */
export const businessDefinition = sectionClues({
  clues: {
    'reason for being': (view) => view.has('purpose-words'),
    'reason for being, for people': (view) => view.has('purpose-words') && ofPeople(view),
    'reason for being, helping': (view) => view.has('purpose-words') && helpingPeople(view),
    'mission stated': (view) => view.has('mission-words'),
    'mission for people': (view) => view.has('mission-words') && ofPeople(view),
    'mission of helping': (view) => view.has('mission-words') && helpingPeople(view),
    'we help': (view) => view.follows('company-words', 'enabling-verbs', 2) && helpingPeople(view),
    'says what offering it is': isOffering,
    'helping people do': helpingPeople,
    'says what it is': ({ sentence: { words } }) =>
      words.slice(1, 6).some(({ lower }, i) => (lower === 'is' || lower === 'are') && articles.has(words[i + 2]?.lower ?? '')),
    'an offering for people': (view) =>
      view.follows('product-nouns', 'enabling-verbs', 4) || view.near('purpose-words', 'product-nouns', 4),
  },
  firm: (view) => view.follows('company-words', 'enabling-verbs', 1) && helpingPeople(view) && view.has('mission-words'),
  whole: (view) => view.follows('company-words', 'enabling-verbs', 1) && helpingPeople(view) && view.has('purpose-words'),
  heading: (view) => view.has('purpose-words'),
  titles: 'definition-titles',
  pair: [['reason for being'], ['helping people do', 'says what it is']],
  parts: [
    { noun: 'whom the business helps', shownBy: ['reason for being, for people', 'helping people do'] },
    { noun: 'the problem that it solves for them', shownBy: [] },
  ],
})
