import { relative, resolve } from 'node:path'
import { type CalendarDate, readCalendarDate } from '../core/base/calendar-date.ts'
import type { DatedReview } from '../core/trend/dated-review.ts'
import { dateLabel, quarterOf } from '../core/trend/period.ts'
import { whyNoMeeting } from '../core/trend/why-no-meeting.ts'
import { type FileVersion, gitVersions } from '../host/git-versions.ts'
import { slashed } from '../host/location/slashed.ts'
import { nodeHost } from '../host/node.ts'
import { CannotRun } from './cannot-run.ts'
import type { DatedReviews, LeftOut } from './dated-reviews.ts'
import { createLinter, type LinterOptions } from './lint-files.ts'

/**
 * One review as its repository's history has it: the last version of each meeting. A version that says its own date belongs to that
 * meeting; else the commit's quarter decides.
 *
 * @throws CannotRun where there is no such file, no history, or a broken configuration
 */
export async function reviewVersions(path: string, options: LinterOptions): Promise<DatedReviews> {
  const cwd = process.cwd()
  const file = resolve(cwd, path)
  let versions: readonly FileVersion[]
  try {
    versions = await gitVersions(file)
  } catch (error) {
    throw new CannotRun(`The history of ${path} could not be read: ${(error as Error).message}.`)
  }
  const linter = createLinter(nodeHost, cwd, options)
  const meetings = new Map<string, DatedReview>()
  const leftOut: LeftOut[] = []
  for (const { commit, date, bytes } of versions) {
    const reading = await linter.readBytes(() => bytes, file)
    const place = slashed(relative(cwd, file))
    const review = 'reason' in reading ? undefined : reading.review
    const why = 'reason' in reading ? reading.reason : review === undefined ? 'it is no review' : whyNoMeeting(review)
    if ('reason' in reading || review === undefined || why !== undefined) {
      leftOut.push({ path: `${place} at ${commit.slice(0, 9)}`, why: why ?? 'it is no review' })
      continue
    }
    const { document, lines } = reading
    const own = review.date
    const committed = readCalendarDate(date.slice(0, 10)) as CalendarDate
    const key = own === undefined ? quarterOf(committed) : dateLabel(own)
    meetings.set(key, {
      path: place,
      version: commit.slice(0, 9),
      date: own ?? committed,
      text: document.text,
      lines,
      review,
    })
  }
  return { reviews: [...meetings.values()], leftOut }
}
