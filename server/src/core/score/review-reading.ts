import type { CalendarDate } from '../base/calendar-date.ts'
import type { Analysis } from '../facts/analysis.ts'
import { type Agenda, agenda } from '../facts/review/agenda.ts'
import { agendaMaterial, type Material } from '../facts/review/agenda-material.ts'
import { isAgendaPattern } from '../facts/review/agenda-pattern.ts'
import { type Attendee, attendees } from '../facts/review/attendees.ts'
import { meetingDate } from '../facts/review/meeting-date.ts'
import { meetingHeld } from '../facts/review/meeting-held.ts'
import { type MeetingKind, meetingKind } from '../facts/review/meeting-kind.ts'
import { putOffBefore } from '../facts/review/put-off-before.ts'
import { type ReviewAction, reviewActions } from '../facts/review/review-actions.ts'
import { type ReviewQuestion, reviewQuestions } from '../facts/review/review-questions.ts'
import { timesAsMinuted } from '../facts/review/times-as-minuted.ts'
import { type CustomerReview, customerReview } from './customer-review.ts'
import { type ItemAtRisk, itemsAtRisk } from './items-at-risk.ts'
import type { Orientation } from './orientation.ts'
import { readReviewMatter } from './read-review-matter.ts'
import { type ReviewGap, reviewGap } from './review-gap.ts'
import { reviewOrientation } from './review-orientation.ts'
import { type ReviewProfile, reviewProfile } from './review-profile.ts'
import { type Basis, bases, defaultReviewWeights, type ReviewWeights } from './review-weights.ts'

/** All that is read of a review: what it is, where its time goes, and how far that is about customers. */
export interface ReviewReading {
  readonly agenda: Agenda
  /** What each item of the agenda rests on, in order. */
  readonly material: readonly Material[]
  readonly meeting: MeetingKind
  /** When it is or was held, as the document says; `undefined` where it says nothing. */
  readonly date: CalendarDate | undefined
  /** Whether the document tells how the meeting went, and does not only plan it. */
  readonly held: boolean
  /** Whether it gives its items one time each and says nowhere whether that is the time planned or the time taken. */
  readonly asMinuted: boolean
  /** What somebody is to do after the meeting. */
  readonly actions: readonly ReviewAction[]
  readonly questions: readonly ReviewQuestion[]
  readonly attendees: readonly Attendee[]
  /** A form to be filled in or a pattern to be copied: nobody has held or planned this meeting yet. */
  readonly template: boolean
  /** How the time is planned, and how it went; `undefined` where the document does not tell. Of every kind of meeting. */
  readonly profile: Readonly<Record<Basis, ReviewProfile | undefined>>
  /**
   * How far the agenda is about customers. `undefined` for meetings that are not scored and for minutes that do not give planned times;
   * its total is `undefined` where too little can be read.
   */
  readonly planned: Orientation | undefined
  /** The same from what minutes tell of the meeting. `undefined` for an agenda. Experimental. */
  readonly observed: Orientation | undefined
  /** Where the meeting differed from its plan, part by part, the widest gap first; empty unless both are read. */
  readonly gap: readonly ReviewGap[]
  /** The customer items that will be cut first when time runs out. Of internal reviews. */
  readonly atRisk: readonly ItemAtRisk[]
  /** Whose time it is, where a customer is present. */
  readonly customer: CustomerReview | undefined
}

/** The reading of a review; weights are those of the configuration. */
export function reviewReading(analysis: Analysis, weights: ReviewWeights = defaultReviewWeights): ReviewReading {
  const read = agenda(analysis)
  const meeting = meetingKind(analysis)
  const template = isAgendaPattern(analysis)
  // What a form has written in its places was never said.
  const held = meetingHeld(analysis) && !template
  const asMinuted = held && timesAsMinuted(analysis)
  const [planned, observed] = bases.map((basis) => {
    const matter = meeting.kind === 'internal' ? readReviewMatter(analysis, basis, held) : undefined
    return matter === undefined ? undefined : reviewOrientation(matter, weights)
  })
  return {
    agenda: read,
    material: agendaMaterial(analysis),
    meeting,
    date: meetingDate(analysis),
    held,
    asMinuted,
    // Read when they are first asked for: no keystroke in a meeting that is not scored waits for them.
    get actions() {
      return reviewActions(analysis)
    },
    get questions() {
      return reviewQuestions(analysis)
    },
    get attendees() {
      return attendees(analysis)
    },
    template,
    profile: {
      planned: held && read.items.every(({ minutes }) => minutes === undefined) ? undefined : reviewProfile(read.items, 'planned'),
      // A count of items says less than the times that there are.
      observed: held && !asMinuted ? reviewProfile(read.items, 'observed') : undefined,
    },
    planned,
    observed,
    // What may be no plan cannot have been left.
    gap: asMinuted ? [] : reviewGap(planned, observed),
    atRisk: meeting.kind === 'internal' ? itemsAtRisk(read, putOffBefore(analysis)) : [],
    customer: meeting.kind === 'customer' ? customerReview(analysis) : undefined,
  }
}
