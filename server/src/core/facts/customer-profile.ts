import { nearPeople, sectionClues } from './section-clues.ts'

/** Who the customers are in the setting of their lives or work. */
export const customerProfile = sectionClues({
  clues: {
    'named group': (view) => view.has('profile-words'),
    role: (view) => view.has('role-nouns'),
    'several roles': (view) => view.count('role-nouns') > 2,
    'situation of people': (view) => nearPeople(view, 'life-situations', 4),
    'rich situation': (view) => view.count('life-situations') > 2,
    'people who want': (view) => view.follows('role-nouns', 'wishes', 4) || view.follows('customer-nouns', 'wishes', 4),
    'people who struggle': (view) => nearPeople(view, 'struggles', 6),
  },
  firm: (view) => view.has('profile-words') && view.count('role-nouns') > 1,
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
