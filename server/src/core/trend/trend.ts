import type { MeetingKind } from '../facts/review/meeting-kind.ts'
import { type BumpedTopic, bumpedTopics } from './bumped-topics.ts'
import { type CarriedAction, carriedActions } from './carried-actions.ts'
import type { DatedReview } from './dated-review.ts'
import { type ForgottenAction, forgottenActions } from './forgotten-actions.ts'
import { type MeetingPoint, meetingPoint } from './meeting-point.ts'
import { covers, dateLabel, dayNumber, quarterOf } from './period.ts'
import { sameMatter } from './same-matter.ts'

/** Meetings of one kind in the order in which they are held. */
export interface Trend {
  readonly meeting: MeetingKind['kind']
  /** Oldest first. */
  readonly points: readonly MeetingPoint[]
  /** Customer topics that were planned and had no turn, those bumped most often first. */
  readonly bumped: readonly BumpedTopic[]
  /** Actions that stand in the minutes of several meetings, customers' first. */
  readonly carried: readonly CarriedAction[]
  /** Actions that the very next meeting does not name, customers' first. */
  readonly forgotten: readonly ForgottenAction[]
}

const kinds: readonly MeetingKind['kind'][] = ['internal', 'customer', 'functional']

/**
 * How reviews went from meeting to meeting. Meetings of different kinds are never mixed: with a customer present, or about one function
 * only, the same words mean something else.
 */
export function trendsOf(reviews: readonly DatedReview[]): readonly Trend[] {
  return kinds.flatMap((meeting) => {
    const own = reviews.filter(({ review }) => review.meeting.kind === meeting)
    if (own.length === 0) return []
    const points = pointsOf(own)
    return [{ meeting, points, bumped: bumpedTopics(points), carried: carriedActions(points), forgotten: forgottenActions(points) }]
  })
}

function pointsOf(reviews: readonly DatedReview[]): readonly MeetingPoint[] {
  const inOrder = reviews.toSorted((a, b) => dayNumber(a.date) - dayNumber(b.date) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const meetings: DatedReview[][] = []
  for (const review of inOrder) {
    const same = meetings.find((others) => others.length === 1 && others.every((other) => ofOneMeeting(other, review)))
    if (same === undefined) meetings.push([review])
    else same.push(review)
  }
  const quarters = meetings.map(([first]) => quarterOf(first!.date))
  const distinct = new Set(quarters).size === quarters.length
  return meetings.map((sources, index) => meetingPoint(sources, distinct ? quarters[index]! : dateLabel(sources[0]!.date)))
}

/** An agenda and minutes of one day, or of a day and its quarter, that have topics in common. */
function ofOneMeeting(a: DatedReview, b: DatedReview): boolean {
  if (!covers(a.date, b.date) && !covers(b.date, a.date)) return false
  if (a.review.held === b.review.held) return false
  const shared = a.review.agenda.items.filter((item) => b.review.agenda.items.some((each) => sameMatter(item.text, each.text)))
  return shared.length > 0
}
