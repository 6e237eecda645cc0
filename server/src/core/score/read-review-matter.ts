import type { Analysis } from '../facts/analysis.ts'
import { actionPlaces } from '../facts/review/action-places.ts'
import { type AgendaItem, agenda } from '../facts/review/agenda.ts'
import { agendaMaterial } from '../facts/review/agenda-material.ts'
import { type Attendee, attendees } from '../facts/review/attendees.ts'
import { decisionsSought } from '../facts/review/decisions-sought.ts'
import { isBusiness } from '../facts/review/driver.ts'
import { driverWords } from '../facts/review/driver-words.ts'
import { isSamePerson } from '../facts/review/is-same-person.ts'
import { personIn } from '../facts/review/person.ts'
import { reviewActions } from '../facts/review/review-actions.ts'
import { reviewQuestions } from '../facts/review/review-questions.ts'
import { type ReviewMatter, type ReviewPerson, reviewMatter } from './review-matter.ts'
import type { Basis } from './review-weights.ts'

/**
 * What an orientation on one basis is read from; `undefined` where the document has nothing of it.
 *
 * @param held whether the document tells how the meeting went
 */
export function readReviewMatter(analysis: Analysis, basis: Basis, held: boolean): ReviewMatter | undefined {
  const { items } = agenda(analysis)
  if (basis === 'observed' ? !held : held && !items.some(({ minutes, driver }) => minutes !== undefined && isBusiness(driver)))
    return undefined
  // What minutes tell below an item is what was said; the plan behind it had only the item and its time.
  const told = basis === 'observed' || !held
  // What stands below an item that was put off says that it was.
  const unheld = ({ postponed }: AgendaItem): boolean => held && postponed
  const material = agendaMaterial(analysis)
  const decides = decisionsSought(analysis)
  const actions = reviewActions(analysis)
  const following = actions.filter(({ carried }) => !carried)
  // What is said in passing is said again in the list, where there is one.
  const listed = following.filter((action) => action.listed)
  return reviewMatter({
    basis,
    topics: items.map((item, index) => ({
      item: told ? (unheld(item) ? { ...item, details: 0 } : item) : { ...item, details: 0, postponed: false },
      minutes: basis === 'planned' ? item.minutes : item.actual,
      material: told ? material[index]! : 'unknown',
      decides: told && !unheld(item) && decides[index]!,
      namesCustomers: namesCustomers(item, analysis),
    })),
    people: peopleOf(analysis, items),
    questions: told ? reviewQuestions(analysis) : [],
    actions: basis === 'planned' ? [] : listed.length > 0 ? listed : following,
    earlierActions: actions.filter(({ carried }) => carried),
    actionPlaces: actionPlaces(analysis),
  })
}

function peopleOf(analysis: Analysis, items: readonly AgendaItem[]): readonly ReviewPerson[] {
  const value = items.filter(({ driver }) => driver === 'value')
  const listed = attendees(analysis)
  const isOwner = (attendee: Attendee, { owner }: AgendaItem): boolean => owner !== '' && isSamePerson(attendee, owner, analysis.lexicon)
  const present = listed.map((attendee) => ({
    span: attendee.span,
    speaksForCustomers: attendee.speaksForCustomers,
    owns: value.filter((item) => isOwner(attendee, item)),
  }))
  // Who leads an item is there, listed or not.
  const leading = items
    .filter((item) => item.owner !== '' && !listed.some((attendee) => isOwner(attendee, item)))
    .map((item) => ({
      span: item.span,
      speaksForCustomers: personIn(item.owner, analysis.lexicon, true)?.speaksForCustomers === true,
      owns: value.filter((each) => each === item),
    }))
  return [...present, ...leading]
}

/** Characters of an item's name that are looked at. */
const longestName = 200

function namesCustomers({ text, driver }: AgendaItem, { lexicon }: Analysis): boolean {
  return driver === 'value' || driverWords(text.slice(0, longestName), lexicon).some((word) => word.bare || word.driver === 'value')
}
