import type { Translate } from '../../core/base/translate.ts'
import { documentTitle } from '../document-title.ts'
import { shownFindings } from '../shown-findings.ts'
import type { LensSource } from './lens.ts'

/** Over the title, how many suggestions there are, and how many of them are shown where not all are; a click goes to the next one. */
export const findingsLenses: LensSource = (read, { t }) => {
  const { shown, others } = shownFindings(read)
  if (shown.length === 0) return []
  const all = shown.length + others.length
  return [
    {
      at: documentTitle(read.reading)?.start ?? 0,
      title: titleOf(all, shown.length, t),
      command: 'outsideIn.nextFinding',
      arguments: [],
    },
  ]
}

function titleOf(all: number, shown: number, t: Translate): string {
  if (shown < all) return t('{0} suggestions, {1} shown · next', all, shown)
  return all === 1 ? t('1 suggestion') : t('{0} suggestions · next', all)
}
