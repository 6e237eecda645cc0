import type { Analysis } from '../facts/analysis.ts'
import { type AgendaItem, agenda } from '../facts/review/agenda.ts'
import { agendaCustomers } from '../facts/review/agenda-customers.ts'
import { agendaMaterial } from '../facts/review/agenda-material.ts'
import { attendees } from '../facts/review/attendees.ts'
import { isBusiness } from '../facts/review/driver.ts'
import { meetingHeld } from '../facts/review/meeting-held.ts'
import { reviewActions } from '../facts/review/review-actions.ts'
import { reviewQuestions } from '../facts/review/review-questions.ts'
import { type ReviewMatter, type ReviewPerson, reviewMatter } from './review-matter.ts'
import type { Basis } from './review-weights.ts'

/** What an orientation on one basis is read from; `undefined` where the document has nothing of it. */
export function readReviewMatter(analysis: Analysis, basis: Basis): ReviewMatter | undefined {
  const { items } = agenda(analysis)
  const held = meetingHeld(analysis)
  const minuted = items.some(({ actual, driver }) => actual !== undefined && isBusiness(driver))
  if (basis === 'observed' ? !held : held && !items.some(({ minutes, driver }) => minutes !== undefined && isBusiness(driver)))
    return undefined
  // What minutes tell below an item is what was said; the plan behind it had only the item and its time.
  const told = basis === 'observed' || !held
  const material = agendaMaterial(analysis)
  const customers = agendaCustomers(analysis)
  return reviewMatter({
    basis,
    topics: items.map((item, index) => ({
      item: told ? item : { ...item, details: 0, postponed: false },
      minutes: basis === 'planned' ? item.minutes : minuted ? (item.actual ?? item.minutes) : undefined,
      material: told ? material[index]! : 'unknown',
      namesCustomers: customers.has(item),
    })),
    people: peopleOf(analysis, items),
    questions: told ? reviewQuestions(analysis) : [],
    actions: basis === 'observed' ? reviewActions(analysis) : [],
  })
}

function peopleOf(analysis: Analysis, items: readonly AgendaItem[]): readonly ReviewPerson[] {
  const value = items.filter(({ driver }) => driver === 'value')
  const listed = attendees(analysis).map((person) => ({
    ...person,
    owns: value.filter(({ owner }) => owner !== '' && sharesName(person.text, owner)),
  }))
  if (listed.length > 0) return listed
  // Where nobody is listed, those who lead the items are all that is known of who comes.
  return items
    .filter(({ owner }) => owner !== '')
    .map((item) => ({
      text: item.owner,
      name: item.owner,
      span: item.span,
      role: false,
      speaksForCustomers: false,
      chair: false,
      guest: false,
      owns: value.filter((each) => each === item),
    }))
}

/** Whether a list of people and an owner name the same person: by a name, or by a role. */
function sharesName(person: string, owner: string): boolean {
  const names = new Set(person.toLowerCase().split(/[^\p{L}]+/u))
  return owner
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && names.has(word))
}
