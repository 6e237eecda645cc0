import { documentTitle } from '../document-title.ts'
import type { LensSource } from './lens.ts'

/** Over the title of a plan, its score and how it changed since the last commit; a click opens the report. A review has it over its agenda. */
export const orientationLenses: LensSource = (read, { t, scoreBefore }) => {
  const { reading, uri } = read
  const total = reading.doubtful ? undefined : reading.orientation?.total
  if (total === undefined) return []
  const change = total - (scoreBefore.of(read) ?? total)
  const title =
    change === 0
      ? t('Orientation {0}', total)
      : t('Orientation {0} · {1} since the last commit', total, change > 0 ? `+${change}` : `−${-change}`)
  return [{ at: documentTitle(reading)?.start ?? 0, title, command: 'outsideIn.openReport', arguments: [uri] }]
}
