import type { Agenda, AgendaItem } from '../facts/review/agenda.ts'
import { driverWord } from './driver-word.ts'

/*
 * The words for one item of an agenda, beside it and where one points at it.
 */

/** What an item is about and what it has of its meeting: "value · 15 min · 17 %", in minutes "value · 15 → 8 min". */
export function itemLine(agenda: Agenda, item: AgendaItem): string {
  return [driverWord(item.driver), ...(item.actual === undefined ? plannedTime(agenda, item) : heldTime(item))].join(' · ')
}

/** What of its meeting's timed minutes an item is planned to have, 0 to 1; `undefined` for one without minutes. */
export function itemShare({ items }: Agenda, { minutes, meeting }: AgendaItem): number | undefined {
  if (minutes === undefined) return undefined
  const all = items.reduce((sum, item) => sum + (item.meeting === meeting ? (item.minutes ?? 0) : 0), 0)
  return all === 0 ? undefined : minutes / all
}

/** Planned beside actual minutes as a clause: "took 8 min, 15 were planned"; `undefined` where nothing is told of how long it took. */
export function heldPhrase({ minutes, actual, postponed }: AgendaItem): string | undefined {
  if (actual === undefined) return undefined
  if (postponed) return minutes === undefined ? 'not held' : `not held; ${minutes} min were planned`
  return minutes === undefined ? `took ${actual} min` : `took ${actual} min, ${minutes} were planned`
}

function plannedTime(agenda: Agenda, item: AgendaItem): readonly string[] {
  const share = itemShare(agenda, item)
  return share === undefined ? [] : [`${item.minutes} min`, `${Math.round(share * 100)} %`]
}

function heldTime({ minutes, actual, postponed }: AgendaItem): readonly string[] {
  if (minutes === undefined) return [postponed ? 'not held' : `took ${actual} min`]
  return [`${minutes} → ${actual} min`]
}
