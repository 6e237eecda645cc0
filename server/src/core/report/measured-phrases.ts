import { english, type Translate } from '../base/translate.ts'
import { enoughJudged, precisionOf } from '../rules/measured.ts'
import type { Measured } from '../rules/rule-figures.ts'

/** How often a rule was right on documents nobody had looked at: how many were judged, by whom and when. One sentence. */
export function freshPhrase(measured: Measured, t: Translate = english): string {
  const { fresh } = measured
  const precision = precisionOf(measured)
  if (fresh === undefined || precision === undefined)
    return t('Not yet measured on fresh documents (n = {0}; it takes {1} or more).', fresh?.judged ?? 0, enoughJudged)
  const { right, judged, reviewers, date } = fresh
  const said = [Math.round(right * 10) / 10, judged, precision.toFixed(2), date] as const
  if (reviewers === 1) return t('Measured: {0} of {1} fresh findings were right in the eyes of one reviewer ({2}, {3}).', ...said)
  if (reviewers === 2) return t('Measured: {0} of {1} fresh findings were right in the eyes of two reviewers ({2}, {3}).', ...said)
  return t('Measured: {0} of {1} fresh findings were right in the eyes of {4} reviewers ({2}, {3}).', ...said, reviewers)
}

/** How a rule did on small texts written to test it; `undefined` where there are none. */
export function pairsPhrase({ pairs }: Measured): string | undefined {
  if (pairs === undefined) return undefined
  const { spoke, mustSpeak, wasSilent, mustBeSilent } = pairs
  return `On small test texts kept apart from its making, it spoke in ${spoke} of ${mustSpeak} where it should and kept silent in ${wasSilent} of ${mustBeSilent} near misses.`
}

/** How a rule did on documents with marked faults; `undefined` where it had nothing to say of them. */
export function labelledPhrase({ labelled }: Measured): string | undefined {
  if (labelled === undefined) return undefined
  return `In documents where readers had marked only the clearest faults, ${labelled.backed} of ${labelled.places} places it spoke of touch a marked one.`
}
