import { helpingPeople, nearPeople, nearServed, ofPeople, sectionClues } from './section-clues.ts'

/** What customers give and get, and what the company gives and gets. */
export const valueExchanges = sectionClues({
  clues: {
    'benefit for people served': (view) => nearServed(view, 'benefit-words', 4),
    'reward for people served': (view) => nearServed(view, 'reward-words', 4),
    giving: (view) => view.has('giving-words'),
    getting: (view) => view.has('getting-words'),
    'give and get': (view) => view.has('exchange-words'),
    'people who get something back': (view) =>
      view.has('reward-words') && (view.has('contribution-words') || nearPeople(view, 'reward-words', 6)),
    reward: (view) => view.has('reward-words'),
    'benefit for people': (view) => nearPeople(view, 'benefit-words', 6),
    benefit: (view) => view.has('benefit-words'),
    'contribution and benefit together': (view) => view.has('contribution-words') && view.has('benefit-words', 'exchange-words'),
    contribution: (view) => view.has('contribution-words') && ofPeople(view),
    'gain of people': (view) => view.has('customer-gains'),
    'good for people': (view) => nearServed(view, 'customer-goods', 6),
    'ease for people': (view) => nearPeople(view, 'ease-words', 6),
    'helping people do': helpingPeople,
  },
  firm: (view) =>
    (view.has('exchange-words') && (ofPeople(view) || view.has('contribution-words', 'benefit-words', 'reward-words'))) ||
    (view.has('giving-words') && view.has('getting-words') && nearServed(view, 'giving-words', 3)) ||
    (nearServed(view, 'reward-words', 4) && view.has('getting-words', 'contribution-words')),
  whole: (view) =>
    view.has('exchange-words') && view.has('contribution-words') && view.has('benefit-words', 'reward-words') && ofPeople(view),
  heading: (view) => view.has('benefit-words', 'exchange-words', 'reward-words'),
  titles: 'exchange-titles',
  columns: 'exchange-columns',
  pair: [
    ['contribution', 'giving'],
    ['benefit', 'reward', 'getting', 'people who get something back'],
  ],
  parts: [
    { noun: 'what customers give', shownBy: ['contribution'] },
    { noun: 'what customers get', shownBy: ['benefit', 'people who get something back', 'helping people do'] },
    { noun: 'what ties the two sides together', shownBy: ['give and get'] },
  ],
})
