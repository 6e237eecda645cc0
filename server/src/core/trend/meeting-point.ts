import type { CalendarDate } from '../base/calendar-date.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import type { BusinessDriver } from '../facts/review/driver.ts'
import type { Orientation } from '../score/orientation.ts'
import { businessShares } from './business-shares.ts'
import type { DatedReview } from './dated-review.ts'
import { sameMatter } from './same-matter.ts'

/** A topic about customers, and what became of it. */
export interface CustomerTopic {
  readonly text: string
  readonly path: string
  /** 1-based. */
  readonly line: number
  /** Whether it had its turn; `undefined` where no minutes tell. */
  readonly held: boolean | undefined
}

/** One meeting of a trend: its agenda, its minutes, or both. */
export interface MeetingPoint {
  readonly date: CalendarDate
  /** How readers tell it from the others: the quarter where each meeting has one of its own, else the date. */
  readonly label: string
  readonly planned: Orientation | undefined
  readonly observed: Orientation | undefined
  /** Where the time went by the minutes, or is to go by the agenda: 0 to 1 each. */
  readonly shares: Readonly<Record<BusinessDriver, number>>
  readonly topics: readonly CustomerTopic[]
  /** The documents it was read from, the agenda first. */
  readonly sources: readonly DatedReview[]
}

/** The meeting that an agenda, minutes, or both of one meeting tell of. */
export function meetingPoint(sources: readonly DatedReview[], label: string): MeetingPoint {
  const minutes = sources.find(({ review }) => review.held)
  const agenda = sources.find((source) => source !== minutes)
  const plan = agenda ?? minutes!
  return {
    date: plan.date,
    label,
    planned: plan.review.planned ?? minutes?.review.planned,
    observed: minutes?.review.observed,
    shares: businessShares((minutes ?? plan).review.agenda.items),
    topics: customerItems(plan).map(({ text, span, postponed, actual }) => ({
      text,
      path: plan.path,
      line: plan.lines.position(span.start).line,
      held: minutes === undefined ? undefined : minutes === plan ? hadTurn({ postponed, actual }) : heldIn(minutes, text),
    })),
    sources: agenda === undefined || minutes === undefined ? [plan] : [agenda, minutes],
  }
}

function customerItems({ review }: DatedReview): readonly AgendaItem[] {
  return review.agenda.items.filter(({ driver }) => driver === 'value')
}

function hadTurn({ postponed, actual }: Pick<AgendaItem, 'postponed' | 'actual'>): boolean {
  return !postponed && actual !== 0
}

/** A topic that minutes do not name had no turn. */
function heldIn({ review }: DatedReview, topic: string): boolean {
  return review.agenda.items.some((item) => sameMatter(item.text, topic) && hadTurn(item))
}
