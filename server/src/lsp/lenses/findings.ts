import { documentTitle } from '../document-title.ts'
import { shownFindings } from '../shown-findings.ts'
import type { LensSource } from './lens.ts'

/** Over the title, how many suggestions there are; a click goes to the next one. */
export const findingsLenses: LensSource = (read, { t }) => {
  const { length } = shownFindings(read).shown
  if (length === 0) return []
  return [
    {
      at: documentTitle(read.reading)?.start ?? 0,
      title: length === 1 ? t('1 suggestion') : t('{0} suggestions · next', length),
      command: 'outsideIn.nextFinding',
      arguments: [],
    },
  ]
}
