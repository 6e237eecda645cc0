import type { CalendarDate } from '../base/calendar-date.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import { type BusinessDriver, businessDrivers } from '../facts/review/driver.ts'
import { sameTopic } from '../facts/review/same-topic.ts'
import type { Orientation } from '../score/orientation.ts'
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
  /** Where the time went by the minutes, or is to go by the agenda: 0 to 1 each, and together no more than 1. */
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
    date: exactest(sources).date,
    label,
    planned: plannedBy(plan) ?? (minutes === undefined ? undefined : plannedBy(minutes)),
    observed: minutes === undefined ? undefined : toldBy(minutes),
    shares: businessShares(minutes ?? plan),
    topics: customerItems(plan).map(({ text, span, postponed, actual }) => ({
      text,
      path: plan.path,
      line: plan.lines.position(span.start).line,
      held: minutes === undefined ? undefined : minutes === plan ? hadTurn({ postponed, actual }) : heldIn(minutes, text),
    })),
    sources: agenda === undefined || minutes === undefined ? [plan] : [agenda, minutes],
  }
}

/** Times that minutes give without a word of a plan are none. */
function plannedBy({ review: { planned, asMinuted } }: DatedReview): Orientation | undefined {
  return asMinuted ? undefined : planned
}

function toldBy({ review: { planned, observed, asMinuted } }: DatedReview): Orientation | undefined {
  return asMinuted && observed?.total === undefined ? planned : observed
}

/** Of the whole meeting, as every report tells it, by the profile of the minutes, else of the agenda. */
function businessShares({ review: { profile } }: DatedReview): MeetingPoint['shares'] {
  const { shares } = profile.observed ?? profile.planned ?? { shares: [] }
  const share = (driver: BusinessDriver): number => shares.find((each) => each.driver === driver)?.share ?? 0
  return Object.fromEntries(businessDrivers.map((driver) => [driver, share(driver)])) as Record<BusinessDriver, number>
}

/** An agenda may name the quarter where its minutes name the day. */
function exactest(sources: readonly DatedReview[]): DatedReview {
  const units = ['day', 'month', 'quarter', 'year']
  return sources.toSorted((a, b) => units.indexOf(a.date.unit) - units.indexOf(b.date.unit))[0]!
}

function customerItems({ review }: DatedReview): readonly AgendaItem[] {
  return review.agenda.items.filter(({ driver }) => driver === 'value')
}

function hadTurn({ postponed, actual }: Pick<AgendaItem, 'postponed' | 'actual'>): boolean {
  return !postponed && actual !== 0
}

/** A topic that minutes do not name had no turn. */
function heldIn({ review }: DatedReview, topic: string): boolean {
  return review.agenda.items.some((item) => (sameTopic(item.text, topic) || sameMatter(item.text, topic)) && hadTurn(item))
}
