import { readCalendarDate } from '../base/calendar-date.ts'
import type { DatedReview } from './dated-review.ts'
import { type Trend, trendsOf } from './trend.ts'

/** The reviews that one group of people holds, of one kind of meeting. */
export interface ReviewSeries {
  /** The folder they stand in, without those of its folders that only say when; empty for the folder that was read. */
  readonly folder: string
  readonly trend: Trend
}

/** Folders that say what a document of a meeting is, and not whose meeting it was. */
const papers = /^(?:agendas?|minutes|notes|papers|protocols?)$/i
const quarter = /^q(?:uarter)?[-_ ]?[1-4]$/i

/**
 * Dated reviews by the folder that they stand in: what one team's reviews do from quarter to quarter says nothing of another's. Sorted by
 * folder.
 */
export function reviewSeries(reviews: readonly DatedReview[]): readonly ReviewSeries[] {
  const folders = new Map<string, DatedReview[]>()
  for (const review of reviews) {
    const folder = teamFolder(review.path)
    const own = folders.get(folder)
    if (own === undefined) folders.set(folder, [review])
    else own.push(review)
  }
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([folder, own]) => trendsOf(own).map((trend) => ({ folder, trend })))
}

/** `board/2025/Q1/minutes` is the folder `board` for every quarter. */
function teamFolder(path: string): string {
  const folders = path.split('/').slice(0, -1)
  while (folders.length > 0 && tellsWhenOrWhat(folders.at(-1)!)) folders.pop()
  return folders.join('/')
}

function tellsWhenOrWhat(folder: string): boolean {
  return quarter.test(folder) || papers.test(folder) || readCalendarDate(folder) !== undefined
}
