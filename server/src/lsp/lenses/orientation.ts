import { documentTitle } from '../document-title.ts'
import type { LensSource } from './lens.ts'

/** Over the title of a plan, its score; a click opens the report. A review has it over its agenda. */
export const orientationLenses: LensSource = ({ reading, uri }, t) => {
  const total = reading.doubtful ? undefined : reading.orientation?.total
  if (total === undefined) return []
  return [{ at: documentTitle(reading)?.start ?? 0, title: t('Orientation {0}', total), command: 'outsideIn.openReport', arguments: [uri] }]
}
