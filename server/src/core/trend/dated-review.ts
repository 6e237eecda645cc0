import type { CalendarDate } from '../base/calendar-date.ts'
import type { LineIndex } from '../base/line-index.ts'
import type { ReviewReading } from '../score/review-reading.ts'

/** One document about one meeting, an agenda or minutes, with the day that puts it in its place. */
export interface DatedReview {
  readonly path: string
  /** The commit it was read from, shortened; `undefined` for a file as it is. */
  readonly version: string | undefined
  readonly date: CalendarDate
  readonly text: string
  readonly lines: LineIndex
  readonly review: ReviewReading
}
