import type { Score } from '../../score/contribution.ts'
import { reviewScore } from '../../score/review-score.ts'
import { printable } from '../printable.ts'
import type { Reported } from '../reported.ts'
import { shorten } from '../shorten.ts'

/** What a document calls itself, else its file's name. */
export function pageTitle({ document, path }: Reported): string {
  const titled =
    document.sections.find(({ depth, title }) => depth === 1 && title.trim() !== '') ??
    document.sections.find(({ title }) => title.trim() !== '')
  return shorten(printable(titled?.title ?? path.slice(path.lastIndexOf('/') + 1)), 140)
}

/** The score that a document is shown with. */
export function shownScore({ orientation, review }: Reported): Score | undefined {
  return review === undefined ? orientation : reviewScore(review)
}
