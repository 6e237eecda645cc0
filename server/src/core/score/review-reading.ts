import type { CalendarDate } from '../base/calendar-date.ts'
import type { Analysis } from '../facts/analysis.ts'
import { fact } from '../facts/fact.ts'
import { type Agenda, type AgendaItem, agenda } from '../facts/review/agenda.ts'
import { meetingDate } from '../facts/review/meeting-date.ts'
import { type MeetingKind, meetingKind } from '../facts/review/meeting-kind.ts'
import { type ReviewAction, reviewActions } from '../facts/review/review-actions.ts'
import { agendaOrientation } from './agenda-orientation.ts'
import type { Orientation } from './orientation.ts'

/** All that is read of a review: what it is, where its time goes, and how far that is about customers. */
export interface ReviewReading {
  readonly agenda: Agenda
  readonly meeting: MeetingKind
  /** When it is or was held, as the document says; `undefined` where it says nothing. */
  readonly date: CalendarDate | undefined
  /** What somebody is to do after the meeting. */
  readonly actions: readonly ReviewAction[]
  /** From the agenda alone. `undefined` for meetings that are not scored. */
  readonly planned: Orientation | undefined
  /** From what minutes tell of the meeting. `undefined` for an agenda. Experimental. */
  readonly observed: Orientation | undefined
  /** The customer items that will be cut first when time runs out, each with the reason as a clause without a full stop. */
  readonly atRisk: readonly { readonly item: AgendaItem; readonly why: string }[]
}

/** The reading of a review. */
export const reviewReading = fact<ReviewReading>((analysis: Analysis) => {
  const score = agendaOrientation(analysis)
  const { items } = agenda(analysis)
  const observed = items.some((item) => item.actual !== undefined)
  return {
    agenda: agenda(analysis),
    meeting: meetingKind(analysis),
    date: meetingDate(analysis),
    actions: reviewActions(analysis),
    planned: observed ? undefined : { ...score, basis: 'planned', readable: 100 },
    observed: observed ? { ...score, basis: 'observed', readable: 100 } : undefined,
    atRisk: [],
  }
})
