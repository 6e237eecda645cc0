import type { Term } from '../lexicon/lexicon.ts'
import { nearPeople, nearServed, sectionClues, termsBeside, thenPeople } from './section-clues.ts'
import type { SentenceView } from './sentence-view.ts'

/** How customers are heard, and what is done with what they say. */
export const listeningActivities = sectionClues({
  clues: {
    rhythm: (view) => view.has('rhythms'),
    use: (view) => view.has('uses-of-hearing'),
    'way of hearing': hearing,
    'hearing meant': (view) => soundly(view).length > 0,
    'people heard and meant': (view) => heardAndMeant(view),
    'certain hearing': (view) => view.has('hearing-occasions'),
    'people heard by a method': (view) => near(view, 8),
    'what people tell': (view) => view.has('feedback-words'),
    'what is told by whom': (view) => nearPeople(view, 'feedback-words', 5),
    'open channel': (view) => view.has('open-channels'),
    'invitation to speak': (view) => view.has('inviting-words'),
    'rhythm of hearing': (view) => view.has('rhythms') && telling(view),
    'use of what is heard': (view) => view.has('uses-of-hearing') && telling(view),
    'people asked or watched': asking,
    'people who say': saying,
    'voices of people': (view) => nearServed(view, 'voices', 2),
    'voices gathered': (view) => view.follows('hearing-acts', 'voices', 3),
    'voices answered': (view) => view.follows('answering-words', 'voices', 4),
    'wanting to understand people': (view) => thenPeople(view, 'understanding-verbs', 4),
    'deciding together': (view) => view.near('community-decisions', 'customer-nouns', 4),
    mention: (view) => asking(view) || saying(view) || view.has('inviting-words') || voicesWorkedOn(view),
    'work with people': (view) => view.follows('joint-work', 'customer-nouns', 3) || view.follows('joint-work', 'role-nouns', 3),
    'test or study': (view) => view.count('talking-words') > 1,
  },
  firm: (view) =>
    heardAndMeant(view) ||
    (view.has('hearing-occasions') && voicesWorkedOn(view)) ||
    (asking(view) && (view.has('rhythms', 'question-openers') || asksSoMany(view))) ||
    (askedInTurn(view) && view.has('rhythms')) ||
    (saying(view) && view.has('told-us')) ||
    (voicesWorkedOn(view) && view.has('rhythms')) ||
    (view.has('feedback-words') && view.has('rhythms') && nearServed(view, 'feedback-words', 8)),
  whole: (view) => telling(view) && view.has('rhythms') && (view.has('uses-of-hearing') || nearPeople(view, 'hearing-methods', 8)),
  heading: telling,
  titles: 'listening-titles',
  columns: 'listening-columns',
  pair: [
    ['way of hearing', 'what is told by whom', 'people asked or watched'],
    ['rhythm', 'use', 'voices answered'],
  ],
  parts: [
    { noun: 'a way of hearing customers', shownBy: ['way of hearing', 'people asked or watched'] },
    { noun: 'how often', shownBy: ['rhythm of hearing'] },
    { noun: 'what happens with what is heard', shownBy: ['use of what is heard', 'voices answered'] },
    { noun: 'who listens', shownBy: [] },
  ],
})

/** A study, a meeting or a place in which people are heard. */
function hearing(view: SentenceView): boolean {
  return view.has('hearing-methods', 'hearing-occasions', 'hearing-places') && !view.has('heard-others')
}

/** Terms of hearing people that mean nothing else. */
function soundly(view: SentenceView): readonly Term[] {
  if (!hearing(view)) return []
  return ways.flatMap((wordClass) => termsBeside(view, wordClass, 'hearing-by-the-way'))
}

const ways = ['hearing-methods', 'hearing-occasions', 'hearing-places'] as const

/** The same of people served, or an occasion that is for nothing else. */
function heardAndMeant(view: SentenceView): boolean {
  const terms = soundly(view)
  if (terms.length === 0) return false
  if (termsBeside(view, 'hearing-occasions', 'hearing-by-the-way').length > 0) return true
  const served = [...view.terms('customer-nouns'), ...view.terms('role-nouns')]
  return served.some((who) => terms.some(({ from, to }) => from - who.to <= 6 && who.from - to <= 6))
}

function near(view: SentenceView, words: number): boolean {
  return (
    nearPeople(view, 'hearing-methods', words) || nearPeople(view, 'hearing-occasions', words) || nearPeople(view, 'hearing-places', words)
  )
}

function telling(view: SentenceView): boolean {
  return view.has('hearing-methods', 'hearing-occasions', 'hearing-places', 'feedback-words')
}

/** Somebody goes to those served, to hear or see. */
function asking(view: SentenceView): boolean {
  if (!view.has('asking-verbs') || view.has('heard-others')) return false
  const { words } = view.sentence
  // "Ask customers to upgrade" wants something of them, not to know something.
  const wanted = view.terms('asking-verbs').every(({ from, to }) => {
    const stem = words[from]!.lower.startsWith('ask')
    return stem && words.slice(to, to + 4).some(({ lower }) => lower === 'to')
  })
  return !wanted && (view.follows('asking-verbs', 'customer-nouns', 3) || view.follows('asking-verbs', 'role-nouns', 3))
}

/** "Residents complain that": what those served say of themselves. */
function saying(view: SentenceView): boolean {
  return (
    view.follows('customer-nouns', 'saying-verbs', 2) ||
    view.follows('role-nouns', 'saying-verbs', 2) ||
    view.follows('people-references', 'saying-verbs', 1)
  )
}

/** Feedback, complaints and the like are gathered, read or answered. */
function voicesWorkedOn(view: SentenceView): boolean {
  return (
    view.follows('hearing-acts', 'voices', 3) ||
    view.follows('answering-words', 'voices', 3) ||
    view.follows('voices', 'answering-words', 4) ||
    view.follows('voices', 'hearing-acts', 2)
  )
}

/** "Interviewed eleven drivers": so many are asked, which is a plan and no manner of speaking. */
function asksSoMany(view: SentenceView): boolean {
  const { words } = view.sentence
  return view.terms('asking-verbs').some(({ to }) => words.slice(to, to + 2).some(({ lower }) => someNumber.test(lower)))
}

const someNumber =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozen|several)$/

/** "Two families are visited": the same told from the side of those who are asked. */
function askedInTurn(view: SentenceView): boolean {
  if (!view.has('asking-verbs') || view.has('heard-others')) return false
  const { words } = view.sentence
  return view.terms('asking-verbs').some(({ from }) => {
    const helper = words[from - 1]?.lower ?? ''
    if (!helpers.has(helper)) return false
    return [...view.terms('customer-nouns'), ...view.terms('role-nouns')].some((who) => who.to <= from - 1 && who.to >= from - 4)
  })
}

const helpers = new Set('is are was were be been get gets being'.split(' '))
