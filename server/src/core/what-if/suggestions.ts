import type { Engine, Reading } from '../engine/engine.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import { isBusiness } from '../facts/review/driver.ts'
import { type Change, isRefusal } from './change.ts'
import { type WhatIf, whatIf } from './what-if.ts'

/** A change that a reviewer would propose, with what becomes of the score by it. */
export interface Suggestion extends WhatIf {
  readonly kind: SuggestionKind
  /** Those of the agenda that the changes speak of. */
  readonly items: readonly AgendaItem[]
  readonly before: number
  readonly after: number
}

export type SuggestionKind = 'move' | 'give' | 'swap' | 'secure' | 'add' | 'several'

/** A gain below this is not worth a proposal; points. */
const leastGain = 3
const mostSuggestions = 4
/** No item is cut below so many minutes, nor below half of its time. */
const shortestItem = 5
/** Share of the business minutes from which on customers have their full marks. */
const fullShare = 0.4
/** Longer agendas are archives of many meetings. */
const mostItems = 60

interface Candidate {
  readonly kind: SuggestionKind
  readonly changes: readonly Change[]
}

/**
 * The few changes by which an internal review would gain most, each read again by the engine. The meeting stays as long as it is, and
 * nothing is cut short for it. The most telling first: what gains most, unless a part of it gains nearly as much.
 */
export function suggestions(engine: Engine, reading: Reading): readonly Suggestion[] {
  const steps = suggestionSteps(engine, reading)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same, with a pause before each time the document is read again, for whoever has others waiting. */
export function* suggestionSteps(engine: Engine, reading: Reading): Generator<void, readonly Suggestion[]> {
  const { review } = reading
  const before = review?.planned?.total
  if (review === undefined || before === undefined || review.held || review.meeting.kind !== 'internal') return []
  const { items } = review.agenda
  if (items.length > mostItems) return []
  const tried = (candidate: Candidate): Suggestion | undefined => {
    const result = whatIf(engine, reading, candidate.changes)
    if (isRefusal(result) || result.after === undefined || result.after - before < leastGain) return undefined
    return { ...result, kind: candidate.kind, items, before, after: result.after }
  }
  function* best(candidates: readonly Candidate[]): Generator<void, Suggestion | undefined> {
    const found: Suggestion[] = []
    for (const candidate of candidates) {
      yield
      const suggestion = tried(candidate)
      if (suggestion !== undefined) found.push(suggestion)
    }
    return found.sort((a, b) => b.after - a.after || a.changes.length - b.changes.length)[0]
  }

  const most = Math.max(1, Math.min(mostTried, Math.floor(mostRead / reading.document.text.length / 6)))
  const earlier = moves(items).slice(0, most)
  const sure = secured(items)
  const move = yield* best(earlier)
  const swap = yield* best(swaps(items).slice(0, most))
  // Two items that change places disturb an order more than one that comes earlier.
  const place = move === undefined || (swap !== undefined && swap.after > move.after) ? swap : move
  const gift = yield* best(gifts(items).slice(0, most))
  const single = [place, gift, yield* best(sure), yield* best(additions(items).slice(0, most))].filter((each) => each !== undefined)
  // An early place may gain nothing as long as it is not a sure one: together they are weighed anew.
  const givens = [gift?.changes ?? [], []].map((given) => [...given, ...sure.flatMap(({ changes }) => changes)])
  const joined = yield* best(
    [[], ...earlier.map(({ changes }) => changes)]
      .flatMap((moved) => givens.map((given): Candidate => ({ kind: 'several', changes: [...moved, ...given] })))
      .filter(({ changes }) => changes.length > 1),
  )
  const alone = Math.max(0, ...single.filter(({ kind }) => kind !== 'add').map(({ after }) => after))
  const all = joined !== undefined && joined.after - alone >= leastGain ? [joined, ...single] : single
  // What is there already comes before what would have to be prepared first.
  const isNew = ({ kind }: Suggestion): number => Number(kind === 'add')
  return all.sort((a, b) => isNew(a) - isNew(b) || b.after - a.after).slice(0, mostSuggestions)
}

/** Changes of one sort that are tried: each is the document read again. */
const mostTried = 6
/** Characters that are read again for one document, so that of a long one less is tried. */
const mostRead = 2_400_000

/** Customer items come right behind the opening: one of them, or all. */
function moves(items: readonly AgendaItem[]): readonly Candidate[] {
  return meetings(items).flatMap((own): readonly Candidate[] => {
    const first = own.find((index) => items[index]!.driver !== 'admin')
    const late = own.filter((index) => first !== undefined && index > first && items[index]!.driver === 'value')
    if (first === undefined || late.length === 0) return []
    const front = own.filter((index) => index >= first && items[index]!.driver === 'value' && !late.includes(index))
    const before = own.find((index) => index >= first && !front.includes(index))!
    const move = (item: number): Change => ({ kind: 'move', item, before })
    const one = late.map((item): Candidate => ({ kind: 'move', changes: [move(item)] }))
    return late.length > 1 && late.length <= 3 ? [...one, { kind: 'move', changes: late.map(move) }] : one
  })
}

/** Minutes for customer items, taken from the driver that has most. */
function gifts(items: readonly AgendaItem[]): readonly Candidate[] {
  return meetings(items).flatMap((own): readonly Candidate[] => {
    const value = own.filter((index) => items[index]!.driver === 'value' && items[index]!.minutes !== undefined)
    const business = own.filter((index) => isBusiness(items[index]!.driver))
    const total = sum(items, business)
    const missing = Math.ceil((total * fullShare - sum(items, value)) / 5) * 5
    if (missing <= 0) return []
    const givers = business
      .filter((index) => items[index]!.driver !== 'value' && spare(items[index]!) >= 5)
      .sort((a, b) => held(items, business, b) - held(items, business, a) || items[b]!.minutes! - items[a]!.minutes!)
    return value.flatMap((to) =>
      givers.slice(0, 2).map((from): Candidate => {
        const minutes = Math.min(missing, spare(items[from]!), mostGift)
        return { kind: 'give', changes: [{ kind: 'transfer', to, from, minutes }] }
      }),
    )
  })
}

/** Nobody hands over more than this at once. Minutes. */
const mostGift = 20

/** A customer item changes places with an earlier one of another driver. */
function swaps(items: readonly AgendaItem[]): readonly Candidate[] {
  return meetings(items).flatMap((own) => {
    const others = own.filter((index) => isBusiness(items[index]!.driver) && items[index]!.driver !== 'value')
    const value = own.filter((index) => items[index]!.driver === 'value')
    return value.slice(-3).flatMap((item) =>
      others
        .filter((other) => other < item)
        .slice(0, 2)
        .map((other): Candidate => ({ kind: 'swap', changes: [{ kind: 'swap', item: other, with: item }] })),
    )
  })
}

/**
 * A topic that every review can have: what became of the promises made to customers, and where nothing is about customers, what they got.
 * Its name claims no figures that nobody has gathered yet. It takes its minutes from the longest item of the driver that has most.
 */
function additions(items: readonly AgendaItem[]): readonly Candidate[] {
  return meetings(items).flatMap((own): readonly Candidate[] => {
    const business = own.filter((index) => isBusiness(items[index]!.driver))
    const before = business
      .filter((index) => items[index]!.driver !== 'value' && spare(items[index]!) >= 5)
      .sort((a, b) => held(items, business, b) - held(items, business, a) || items[b]!.minutes! - items[a]!.minutes!)[0]
    if (before === undefined) return []
    const heard = business.some((index) => items[index]!.driver === 'value')
    const text = heard ? 'What we promised customers last time' : 'What customers got since the last review'
    return [{ kind: 'add', changes: [{ kind: 'add', before, minutes: Math.min(10, spare(items[before]!)), text }] }]
  })
}

function secured(items: readonly AgendaItem[]): readonly Candidate[] {
  const changes = items.flatMap(({ driver, optional }, item): readonly Change[] =>
    driver === 'value' && optional ? [{ kind: 'secure', item }] : [],
  )
  return changes.length === 0 ? [] : [{ kind: 'secure', changes }]
}

/** Indices of the items by meeting. */
function meetings(items: readonly AgendaItem[]): readonly (readonly number[])[] {
  return [...new Set(items.map(({ meeting }) => meeting))].map((meeting) =>
    items.flatMap((item, index) => (item.meeting === meeting ? [index] : [])),
  )
}

/** What an item can do without, in steps of five minutes. */
function spare({ minutes }: AgendaItem): number {
  if (minutes === undefined) return 0
  return Math.floor(Math.min(minutes - shortestItem, minutes / 2) / 5) * 5
}

function held(items: readonly AgendaItem[], of: readonly number[], index: number): number {
  return sum(
    items,
    of.filter((other) => items[other]!.driver === items[index]!.driver),
  )
}

function sum(items: readonly AgendaItem[], of: readonly number[]): number {
  return of.reduce((all, index) => all + (items[index]!.minutes ?? 0), 0)
}
