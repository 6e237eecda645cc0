import { helpingPeople, nearServed, ofPeople, peopleThen, sectionClues, termsBeside, thenPeople } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

/** What customers give and get, and what the company gives and gets. */
export const valueExchanges = sectionClues({
  clues: {
    'benefit for people served': (view) => nearServed(view, 'benefit-words', 4),
    'give and get': (view) => view.has('exchange-bonds'),
    'give and get outright': bound,
    'reward of people': (view) => termsBeside(view, 'tangible-rewards', 'mechanical-rewards').length > 0 && rewarded(view),
    price: (view) => view.has('price-words'),
    'price of people': (view) => view.has('price-words') && ofPeople(view),
    'people who get something back': rewarded,
    reward: (view) => view.has('tangible-rewards'),
    benefit: (view) => view.has('benefit-words'),
    'value named': (view) => view.has('value-names'),
    'value for people served': (view) => nearServed(view, 'value-names', 3),
    contribution: (view) => view.has('contribution-words') && ofPeople(view),
    'people give': (view) => peopleThen(view, 'payment-verbs', 3),
    'people get': (view) => peopleThen(view, 'receiving-verbs', 3),
    'giving and getting': givingAndGetting,
    'gain of people': (view) => view.has('customer-gains'),
    'good for people': (view) => nearServed(view, 'customer-goods', 6),
    better: bettering,
    'better for people': betterForPeople,
    'offering that helps': (view) => thenPeople(view, 'helping-forms', 2),
    'helping people do': helpingPeople,
    'people profit': (view) => peopleThen(view, 'profiting-verbs', 2),
  },
  firm: (view) =>
    (bound(view) && (ofPeople(view) || view.has('contribution-words', 'benefit-words', 'tangible-rewards'))) ||
    (rewardedOutright(view) && view.has('contribution-words', 'payment-verbs')) ||
    (view.has('giving-words') && view.has('getting-words') && nearServed(view, 'giving-words', 3)) ||
    givingAndGetting(view) ||
    profiting(view) ||
    labelledValue(view),
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

/** The two sides are tied by words that mean nothing else. */
function bound(view: SentenceView): boolean {
  return termsBeside(view, 'exchange-bonds', 'loose-bonds').length > 0
}

/** The same by words that mean nothing else, for those served. */
function rewardedOutright(view: SentenceView): boolean {
  return nearServed(view, 'tangible-rewards', 4) && termsBeside(view, 'tangible-rewards', 'mechanical-rewards').length > 0
}

/** "Guests pay what they can and get a meal": both in one sentence, of people. */
function givingAndGetting(view: SentenceView): boolean {
  return (
    view.has('contribution-words', 'price-words') &&
    peopleThen(view, 'receiving-verbs', 3) &&
    (peopleThen(view, 'contribution-words', 3) || bound(view))
  )
}

/** "Cuts the waiting time": something weighs less, or more is had of something good. */
function bettering(view: SentenceView): boolean {
  return view.follows('bettering-verbs', 'burdens-and-gains', 4)
}

/** The same where those who have it so are named: "cuts the waiting time for commuters", "lowers patients' risk". */
function betterForPeople(view: SentenceView): boolean {
  if (!bettering(view)) return false
  return (
    view.follows('burdens-and-gains', 'customer-nouns', 3) ||
    view.follows('burdens-and-gains', 'role-nouns', 3) ||
    view.follows('customer-nouns', 'burdens-and-gains', 2)
  )
}

/** "Residents save an average of …": those served are said outright to have something good; of what is saved, how much or what. */
function profiting(view: SentenceView): boolean {
  if (!view.follows('customer-nouns', 'profiting-verbs', 3) && !view.follows('role-nouns', 'profiting-verbs', 3)) return false
  const { words } = view.sentence
  return view.terms('profiting-verbs').some(({ from, to }) => {
    if (supposed.has(words[from - 1]?.lower ?? '')) return false
    return !words[from]!.lower.startsWith('save') || words.slice(from + 1, to + 5).some(({ lower }) => amounts.test(lower))
  })
}

/** Words before a gain by which it is only thought of. */
const supposed = new Set('could would might may to if want have has not'.split(' '))

const amounts = /^(?:\d.*|half|twice|double|hours?|days?|weeks?|money|discounts?|average|refunds?|back|free|share|percent)$/

/** "Benefits for carers: a night off": value by its name, then what it is. */
function labelledValue(view: SentenceView): boolean {
  const named = view.terms('value-names')[0]
  if (named === undefined || named.from > 2) return false
  if (view.has('measure-topic') || ourGain.has(view.sentence.words[named.from]!.lower)) return false
  const { text, start, words } = view.sentence
  const colon = text.indexOf(':')
  return colon >= words[named.to - 1]!.end - start && colon < longestLabel
}

/** Names of value that is as often the company's own: an advantage over rivals, a return. */
const ourGain = new Set('advantage advantages competitive business roi return usp usps selling time cost upside'.split(' '))

/** Longest label before a colon, in characters. */
const longestLabel = 60

/** "What each side gives and gets": a part of the plan is about both. */
function headsBothSides(view: SentenceView): boolean {
  return view.sentence.passage.role === 'heading' && view.follows('giving-words', 'getting-words', 4)
}
