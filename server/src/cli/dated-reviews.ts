import { type CalendarDate, readCalendarDate } from '../core/base/calendar-date.ts'
import type { Reported } from '../core/report/reported.ts'
import type { DatedReview } from '../core/trend/dated-review.ts'
import { whyNoMeeting } from '../core/trend/why-no-meeting.ts'

/** A document of which no trend can be made. */
export interface LeftOut {
  readonly path: string
  /** A clause without a full stop. */
  readonly why: string
}

export interface DatedReviews {
  readonly reviews: readonly DatedReview[]
  readonly leftOut: readonly LeftOut[]
}

const undated = 'nothing says when it is: call the file 2026-Q1-review.md, say, or write "date: 2026-01-15" in its front matter'

/** The reviews among documents, with their dates: what a document says itself, else what its file's name does, else its folders'. */
export function datedReviews(readings: readonly Reported[]): DatedReviews {
  const reviews: DatedReview[] = []
  const leftOut: LeftOut[] = []
  for (const { path, review, document, lines } of readings) {
    if (review === undefined) continue
    const date = review.date ?? dateOfPath(path)
    const why = whyNoMeeting(review) ?? (date === undefined ? undated : undefined)
    if (why !== undefined || date === undefined) leftOut.push({ path, why: why ?? undated })
    else reviews.push({ path, version: undefined, date, text: document.text, lines, review })
  }
  return { reviews, leftOut }
}

/** `reviews/2026/Q1/review.md` says by its folders what `reviews/2026-Q1.md` says by its name. */
function dateOfPath(path: string): CalendarDate | undefined {
  const parts = path.split('/')
  const name = parts.at(-1)!.replace(/\.\w+$/, '')
  return (
    readCalendarDate(name) ?? readCalendarDate([...parts.slice(-3, -1), name].join('/')) ?? readCalendarDate(parts.slice(-3, -1).join('/'))
  )
}
