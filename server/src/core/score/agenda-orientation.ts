import type { Span } from '../base/span.ts'
import { fact } from '../facts/fact.ts'
import { type Agenda, type AgendaItem, agenda } from '../facts/review/agenda.ts'
import { agendaMaterial } from '../facts/review/agenda-material.ts'
import { attendees } from '../facts/review/attendees.ts'
import { isBusiness } from '../facts/review/driver.ts'
import { meetingKind } from '../facts/review/meeting-kind.ts'
import { reviewActions } from '../facts/review/review-actions.ts'
import { reviewQuestions } from '../facts/review/review-questions.ts'
import type { Score } from './contribution.ts'
import { type ReviewPart, reviewWeights } from './review-weights.ts'

/** How well a part is met, 0 to 1, and what it rests on. */
interface Reading {
  readonly met: number
  readonly evidence: readonly Span[]
}

/** Share of the business minutes at which customer value has its full marks; more is no better. */
const fullShare = 0.4
/** Share of the questions, and of the actions, that should be about customers. */
const enoughQuestions = 0.4
const enoughActions = 0.3
/** Below this many readable points of 100 a number would pretend to know. */
const fewestPoints = 60

const notScored: Score = { total: undefined, parts: [] }

/**
 * How far an internal review is about what customers get: planned for an agenda, observed where minutes say how long items took.
 * Parts that cannot be read give their weight to the others. Functional meetings and reviews with a customer present are not scored:
 * their subject is given, and says nothing about what drives the company.
 */
export const agendaOrientation = fact<Score>((analysis) => {
  const read = agenda(analysis)
  const business = read.items.filter((item) => isBusiness(item.driver))
  if (business.length < 2 || meetingKind(analysis).kind !== 'internal') return notScored
  const observed = business.some((item) => item.actual !== undefined)
  const value = business.filter((item) => item.driver === 'value')
  const material = agendaMaterial(analysis)

  const readings: Readonly<Record<ReviewPart, Reading | undefined>> = {
    energy: energy(business, value),
    priority: priority(read, value),
    depth: depth(business, value),
    data: data(read, value),
    people: people(value),
    questions: questions(),
    actions: observed ? actionsTaken() : actionSlots(read),
    kept: kept(business, value),
    coverage: coverage(business),
  }
  const weights = reviewWeights
    .map((weight) => ({ ...weight, points: observed ? weight.observed : weight.planned }))
    .filter(({ points }) => points > 0)
  const readable = weights.filter(({ id }) => readings[id] !== undefined)
  const sum = readable.reduce((all, { points }) => all + points, 0)
  if (sum < fewestPoints) return notScored
  const maxima = share(readable.map(({ points }) => (points * 100) / sum))
  const parts = readable.map(({ id, title }, index) => {
    const { met, evidence } = readings[id]!
    const max = maxima[index]!
    return { id, title, points: Math.round(max * Math.min(1, Math.max(0, met))), max, evidence: evidence.slice(0, 8) }
  })
  return { total: parts.reduce((all, { points }) => all + points, 0), parts }

  function data({ items }: Agenda, value: readonly AgendaItem[]): Reading | undefined {
    const withData = (of: readonly AgendaItem[]): number =>
      of.filter((item) => material[items.indexOf(item)] === 'data').length / Math.max(1, of.length)
    const others = items.filter((item) => isBusiness(item.driver) && item.driver !== 'value')
    const usual = withData(others)
    if (others.length === 0 || (usual === 0 && withData(value) === 0)) return undefined
    return { met: value.length === 0 ? 0 : usual === 0 ? 1 : withData(value) / usual, evidence: spans(value) }
  }

  function people(value: readonly AgendaItem[]): Reading | undefined {
    const listed = attendees(analysis)
    const speakers = listed.filter((each) => each.speaksForCustomers)
    const owned = read.items.some((item) => item.owner !== '')
    if (listed.length === 0 && !owned) return undefined
    const owns = (item: AgendaItem): boolean => item.owner !== '' && speakers.some((each) => sharesName(each.text, item.owner))
    const owner = value.find(owns)
    if (owner !== undefined) return { met: 1, evidence: [owner.span] }
    // To sit at the table is something; to own nothing there is half of it.
    return speakers.length > 0 ? { met: 0.5, evidence: speakers.map((each) => each.span) } : { met: 0, evidence: spans(value) }
  }

  function questions(): Reading | undefined {
    const asked = reviewQuestions(analysis)
    if (asked.length < 2) return undefined
    const about = asked.filter((question) => question.driver === 'value')
    return {
      met: about.length / asked.length / enoughQuestions,
      evidence: (about.length > 0 ? about : asked).map((question) => question.span),
    }
  }

  function actionsTaken(): Reading {
    const actions = reviewActions(analysis)
    if (actions.length === 0) return { met: 0, evidence: [] }
    const serving = actions.filter((action) => action.driver === 'value')
    const sure = serving.reduce((all, action) => all + (action.owned && action.dated ? 1 : 0.5), 0)
    return { met: sure / actions.length / enoughActions, evidence: (serving.length > 0 ? serving : actions).map((action) => action.span) }
  }
})

function energy(business: readonly AgendaItem[], value: readonly AgendaItem[]): Reading | undefined {
  const timed = business.filter((item) => spent(item) !== undefined)
  const all = minutes(timed)
  if (timed.length * 2 <= business.length || all === 0) return undefined
  return { met: minutes(value) / all / fullShare, evidence: spans(value) }
}

/** Where customer items stand in the meeting, weighted by their minutes: full marks up to the middle, none at the end. */
function priority({ items }: Agenda, value: readonly AgendaItem[]): Reading | undefined {
  if (value.length === 0) return { met: 0, evidence: [] }
  const lengths = items.map((item) => item.minutes ?? 0)
  const timed = lengths.filter((length) => length > 0).length * 2 > items.length
  const weight = (index: number): number => (timed ? lengths[index]! : 1)
  const all = items.reduce((sum, _, index) => sum + weight(index), 0)
  let before = 0
  let place = 0
  let own = 0
  items.forEach((item, index) => {
    if (item.driver === 'value') {
      const held = weight(index)
      own += held
      place += held * (before + held / 2)
    }
    before += weight(index)
  })
  if (own === 0 || all === 0) return undefined
  const mean = place / own / all
  const safe = value.filter((item) => !item.optional && !item.postponed).length / value.length
  return { met: Math.min(1, (1 - mean) * 2) * safe, evidence: spans(value) }
}

function depth(business: readonly AgendaItem[], value: readonly AgendaItem[]): Reading | undefined {
  const mean = (of: readonly AgendaItem[]): number => of.reduce((sum, item) => sum + item.details, 0) / Math.max(1, of.length)
  const others = business.filter((item) => item.driver !== 'value')
  const usual = mean(others)
  if (others.length === 0 || (usual === 0 && mean(value) === 0)) return undefined
  return { met: value.length === 0 ? 0 : usual === 0 ? 1 : mean(value) / usual, evidence: spans(value) }
}

/** An agenda has no actions yet: a slot for the last ones and one for the next are what it can give them. */
function actionSlots({ items }: Agenda): Reading {
  const slots = items.filter((item) => item.slot !== undefined)
  const kinds = new Set(slots.map((item) => item.slot))
  return { met: kinds.size / 2, evidence: spans(slots) }
}

function kept(business: readonly AgendaItem[], value: readonly AgendaItem[]): Reading | undefined {
  const both = (of: readonly AgendaItem[]): readonly AgendaItem[] =>
    of.filter((item) => item.minutes !== undefined && item.actual !== undefined)
  const ratio = (of: readonly AgendaItem[]): number =>
    of.reduce((sum, item) => sum + (item.actual ?? 0), 0) / of.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  if (both(value).length === 0 || minutesPlanned(both(value)) === 0 || minutesPlanned(both(business)) === 0) return undefined
  const usual = ratio(both(business))
  return usual === 0 ? undefined : { met: ratio(both(value)) / usual, evidence: spans(value) }
}

function coverage(business: readonly AgendaItem[]): Reading {
  const all = minutes(business)
  const timed = business.every((item) => spent(item) !== undefined)
  const drivers = (['product', 'sales', 'operations', 'value'] as const).filter((driver) => {
    const own = business.filter((item) => item.driver === driver)
    return own.length > 0 && (!timed || all === 0 || minutes(own) / all >= 0.05)
  })
  return { met: drivers.length / 4, evidence: spans(business) }
}

/** Minutes it took if known, else minutes it was given. */
function spent(item: AgendaItem): number | undefined {
  return item.actual ?? item.minutes
}

function minutes(items: readonly AgendaItem[]): number {
  return items.reduce((sum, item) => sum + (spent(item) ?? 0), 0)
}

function minutesPlanned(items: readonly AgendaItem[]): number {
  return items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
}

function spans(items: readonly AgendaItem[]): readonly Span[] {
  return items.map((item) => item.span)
}

/** Whether a list of people and an owner name the same person: by a name, or by a role. */
function sharesName(person: string, owner: string): boolean {
  const names = new Set(person.toLowerCase().split(/[^\p{L}]+/u))
  return owner
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && names.has(word))
}

/** Whole numbers that add up to what the given ones add up to: the largest remainders are rounded up. */
function share(numbers: readonly number[]): readonly number[] {
  const whole = numbers.map(Math.floor)
  let missing = Math.round(numbers.reduce((sum, number) => sum + number, 0)) - whole.reduce((sum, number) => sum + number, 0)
  const order = numbers
    .map((number, index) => ({ index, rest: number - Math.floor(number) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order) {
    if (missing <= 0) break
    whole[index]! += 1
    missing -= 1
  }
  return whole
}
