import { itemHead } from '../../core/report/item-head.ts'
import { atRiskPhrase, reviewLine } from '../../core/report/review-phrases.ts'
import { agendaHead } from '../agenda-head.ts'
import type { Lens, LensSource } from './lens.ts'

/** Characters of an item's name that a lens has room for. */
const longestName = 44

/** Over an agenda, what drives the review and what will be cut first; a click opens the report. */
export const agendaLenses: LensSource = ({ reading, uri }, { t }) => {
  const { review } = reading
  const head = agendaHead(reading)
  if (review === undefined || head === undefined) return []
  const lens = (title: string): Lens => ({ at: head.start, title, command: 'outsideIn.openReport', arguments: [uri] })
  const [first, ...others] = review.atRisk
  const { length } = review.agenda.meetings
  const line = reviewLine(review, t)
  const lenses = [lens(length > 1 ? t('{0} meetings together · {1}', length, line) : line)]
  if (first !== undefined) {
    const named = atRiskPhrase({ ...first, item: { ...first.item, text: itemHead(first.item.text, longestName) } })
    lenses.push(lens(others.length === 0 ? t('At risk: {0}', named) : t('At risk: {0}, and {1} more', named, others.length)))
  }
  return lenses
}
