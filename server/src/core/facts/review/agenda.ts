import type { Span } from '../../base/span.ts'
import { fact } from '../fact.ts'
import { agendaDrivers } from './agenda-drivers.ts'
import { agendaItems } from './agenda-items.ts'
import type { AgendaMeeting } from './agenda-meetings.ts'
import { type BusinessDriver, type Driver, isBusiness } from './driver.ts'
import type { DriverPlace } from './driver-signs.ts'
import { itemOutcomes } from './item-outcomes.ts'

export { type Driver, drivers } from './driver.ts'

/** One item of a meeting's agenda. */
export interface AgendaItem {
  /** Readable text without its duration. */
  readonly text: string
  /** The item's own line or cell, duration included. */
  readonly span: Span
  /** Planned minutes; `undefined` where none can be read. */
  readonly minutes: number | undefined
  /** Minutes it took, where minutes of the meeting say so; 0 for a postponed item. */
  readonly actual: number | undefined
  /** Only if time permits. */
  readonly optional: boolean
  readonly postponed: boolean
  readonly driver: Driver
  /** The words of its own line that show the driver, those that say most first. */
  readonly evidence: readonly Span[]
  /** Where the words stand that decided on the driver, those that say most first. */
  readonly why: readonly DriverPlace[]
  /** Who leads it, as written; empty for nobody named. */
  readonly owner: string
  /** How much more of it is told: lines below it, further cells, the parts of what follows its head. */
  readonly details: number
  /** A place for actions: those of the last meeting, or those that follow from this one. */
  readonly slot: 'last' | 'next' | undefined
  /** Which of the document's meetings it belongs to: index in `Agenda.meetings`. */
  readonly meeting: number
}

export interface Agenda {
  readonly items: readonly AgendaItem[]
  /** Stated length of the meeting in minutes. */
  readonly length: number | undefined
  /** The meetings that the document has agendas of, in order. */
  readonly meetings: readonly AgendaMeeting[]
  /** The driver with over half of the business minutes (of the items where untimed), else `mixed`; `none` without business items. */
  readonly overall: BusinessDriver | 'mixed' | 'none'
}

/** The agenda of a review; no items where there is none. */
export const agenda = fact<Agenda>((analysis) => {
  const { items: found, length, meetings } = agendaItems(analysis)
  const drivers = agendaDrivers(analysis)
  const outcomes = itemOutcomes(analysis)
  const items = found.map((item, index): AgendaItem => {
    const { driver, evidence, why } = drivers[index]!
    const { actual, postponed, stamped } = outcomes[index]!
    return {
      text: item.line.text,
      span: shortened(item.line.span),
      // Times at which an item was dealt with are no plan.
      minutes: stamped ? undefined : item.minutes,
      actual: actual ?? (postponed ? 0 : undefined),
      optional: item.optional,
      postponed,
      driver,
      evidence,
      why,
      owner: item.line.owner,
      details: item.below.length + item.line.detail.filter((told) => told !== '').length + partsOf(item.line.text),
      slot: slotOf(item.line.text),
      meeting: item.meeting,
    }
  })
  return { items, length, meetings, overall: overallOf(items) }
})

const lastActions =
  /\b(?:open|last|previous|past|outstanding) (?:\p{L}+['’]?s? )?(?:actions?|action items|promises|commitments|tasks|to-?dos?)\b|\b(?:review|status|follow[- ]?up) (?:of|on) (?:\p{L}+ )?(?:actions?|action items|promises|tasks)\b|\bwhat we promised\b|\b(?:actions?|action items) (?:from|review)\b/iu
const nextActions =
  /\b(?:next steps?|actions?|action (?:items|list|plan)|decisions?|decide|resolutions?|to-?dos?|tasks|commitments|who does what|follow[- ]?ups?)\b/i

function slotOf(text: string): AgendaItem['slot'] {
  return lastActions.test(text) ? 'last' : nextActions.test(text) ? 'next' : undefined
}

/** The parts that an item's own line names behind its head: "Product: schedule, roadmap and tests" names three. */
function partsOf(text: string): number {
  const rest = /[:–—]\s(.+)$/.exec(text)?.[1]
  return rest === undefined ? 0 : rest.split(/[,;]\s|\band\b/).filter((part) => part.trim() !== '').length
}

/** Nobody reads a place of more than a line; the head of a long item stands for it. Characters. */
const longestPlace = 160

function shortened({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + longestPlace) }
}

function overallOf(items: readonly AgendaItem[]): Agenda['overall'] {
  const business = items.filter((item) => isBusiness(item.driver))
  if (business.length === 0) return 'none'
  // Where half of the items or more have no minutes, items are counted.
  const timed = business.filter((item) => item.minutes !== undefined)
  const byMinutes = timed.length * 2 > business.length
  const weights = new Map<Driver, number>()
  let all = 0
  for (const { driver, minutes } of byMinutes ? timed : business) {
    const weight = byMinutes ? minutes! : 1
    weights.set(driver, (weights.get(driver) ?? 0) + weight)
    all += weight
  }
  const most = [...weights].find(([, weight]) => weight * 2 > all)
  return most === undefined ? 'mixed' : (most[0] as BusinessDriver)
}
