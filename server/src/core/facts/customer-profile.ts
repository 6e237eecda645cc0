import type { Term } from '../lexicon/lexicon.ts'
import { nearPeople, sectionClues, termsBeside } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

/** Who the customers are in the setting of their lives or work. */
export const customerProfile = sectionClues({
  clues: {
    'named group': (view) => view.has('profile-words'),
    role: (view) => view.has('role-nouns'),
    'group by name': (view) => view.has('audience-names'),
    'group and people': (view) => view.has('audience-names') && particular(view).length > 0,
    'particular people': (view) => particular(view).length > 0,
    'several particular people': (view) => severalOf(view, particular(view)),
    'people told apart': toldApart,
    'people of a kind': (view) => view.follows('kinds-of-people', 'customer-nouns', 1) || view.follows('kinds-of-people', 'role-nouns', 1),
    'role in a situation': (view) =>
      view.has('role-nouns') && nearPeople(view, 'life-situations', 3) && view.has('wishes', 'struggles', 'pains'),
    'they struggle or want': (view) => view.has('people-references') && view.has('hardships', 'pursuits'),
    'several roles': (view) => view.count('role-nouns') > 2,
    'situation of people': (view) => nearPeople(view, 'life-situations', 4),
    'rich situation': (view) => view.count('life-situations') > 2,
    'people who want': (view) => view.follows('role-nouns', 'wishes', 4) || view.follows('customer-nouns', 'wishes', 4),
    'people who struggle': (view) => nearPeople(view, 'struggles', 6),
  },
  firm: (view) => view.has('audience-names') && view.count('role-nouns') > 1,
  whole: (view) => view.has('profile-words') && view.count('life-situations') > 1 && view.has('wishes'),
  heading: (view) => view.has('profile-words', 'role-nouns', 'customer-nouns'),
  titles: 'profile-titles',
  columns: 'profile-columns',
  pair: [
    ['named group', 'role'],
    ['situation of people', 'people who want', 'people who struggle'],
  ],
  parts: [
    { noun: 'the situation they are in', shownBy: ['rich situation'] },
    { noun: 'what they are aiming at', shownBy: ['people who want'] },
    { noun: 'the people and habits around them', shownBy: [] },
  ],
})

/** Those served by a name that tells something of them: "parents", "tenants", no bare "users". */
function particular(view: SentenceView): readonly Term[] {
  return termsBeside(view, 'customer-nouns', 'bare-customers')
}

function severalOf({ sentence: { words } }: SentenceView, terms: readonly Term[]): boolean {
  return terms.length > 1 && new Set(terms.map(({ from }) => words[from]!.lower)).size > 1
}

/** "Clients who have moved house", "teams without a lawyer": some of them are told from the others by what they do or have. */
function toldApart(view: SentenceView): boolean {
  const { words } = view.sentence
  return (['customer-nouns', 'role-nouns', 'people-nouns', 'people-references'] as const).some((who) =>
    view.terms(who).some(({ to }) => apart.has(words[to]?.lower ?? '')),
  )
}

const apart = new Set(
  'who whose with without living working looking seeking struggling facing aged moving running managing building planning'.split(' '),
)
