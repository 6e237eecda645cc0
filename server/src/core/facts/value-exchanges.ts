import { helpingPeople, nearPeople, nearServed, ofPeople, peopleThen, sectionClues } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

/** What customers give and get, and what the company gives and gets. */
export const valueExchanges = sectionClues({
  clues: {
    'benefit for people served': (view) => nearServed(view, 'benefit-words', 4),
    'give and get': (view) => view.has('exchange-bonds'),
    'people who get something back': rewarded,
    reward: (view) => view.has('tangible-rewards'),
    benefit: (view) => view.has('benefit-words'),
    'value named': (view) => view.has('value-names'),
    'value for people': (view) => nearPeople(view, 'value-names', 6),
    contribution: (view) => view.has('contribution-words') && ofPeople(view),
    'people give': (view) => peopleThen(view, 'payment-verbs', 3),
    'people get': (view) => peopleThen(view, 'receiving-verbs', 3),
    'giving and getting': givingAndGetting,
    'gain of people': (view) => view.has('customer-gains'),
    'good for people': (view) => nearServed(view, 'customer-goods', 6),
    'better for people': (view) => bettering(view) && ofPeople(view),
    'helping to a gain': helpingToGain,
    'helping people do': helpingPeople,
    price: (view) => view.has('price-words'),
    'price and gain': (view) => view.has('price-words') && view.has('value-names', 'receiving-verbs', 'customer-gains'),
  },
  firm: (view) =>
    (view.has('exchange-bonds') && (ofPeople(view) || view.has('contribution-words', 'benefit-words', 'tangible-rewards'))) ||
    (rewarded(view) && view.has('contribution-words', 'payment-verbs')) ||
    (view.has('giving-words') && view.has('getting-words') && nearServed(view, 'giving-words', 3)) ||
    givingAndGetting(view),
  whole: (view) =>
    headsBothSides(view) ||
    (view.has('exchange-bonds') && view.has('contribution-words') && view.has('benefit-words', 'tangible-rewards') && ofPeople(view)),
  heading: (view) => view.has('benefit-words', 'exchange-bonds', 'tangible-rewards'),
  titles: 'exchange-titles',
  columns: 'exchange-columns',
  pair: [
    ['contribution', 'people give'],
    ['benefit', 'reward', 'people get', 'people who get something back'],
  ],
  parts: [
    { noun: 'what customers give', shownBy: ['contribution', 'people give'] },
    { noun: 'what customers get', shownBy: ['benefit', 'people get', 'people who get something back', 'helping people do'] },
    { noun: 'what ties the two sides together', shownBy: ['give and get'] },
  ],
})

/** Something is given back to those who take part: more than thanks, which are a courtesy. */
function rewarded(view: SentenceView): boolean {
  return view.has('tangible-rewards') && (nearServed(view, 'tangible-rewards', 4) || view.has('contribution-words'))
}

/** "Guests pay what they can and get a meal": both in one sentence, of people. */
function givingAndGetting(view: SentenceView): boolean {
  return (
    view.has('contribution-words', 'price-words') &&
    peopleThen(view, 'receiving-verbs', 3) &&
    (peopleThen(view, 'payment-verbs', 3) || view.has('exchange-bonds'))
  )
}

/** "Cuts the waiting time": something weighs less, or more is had of something good. */
function bettering(view: SentenceView): boolean {
  return view.follows('bettering-verbs', 'burdens-and-gains', 4)
}

/** "Helps nurses spend less time on paperwork": enabled to something that is itself a gain. */
function helpingToGain(view: SentenceView): boolean {
  return helpingPeople(view) && (view.has('customer-gains', 'customer-goods', 'ease-words') || bettering(view))
}

/** "What each side gives and gets": a part of the plan is about both. */
function headsBothSides(view: SentenceView): boolean {
  return view.sentence.passage.role === 'heading' && view.follows('giving-words', 'getting-words', 4)
}
