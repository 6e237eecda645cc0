import type { Translate } from '../../core/base/translate.ts'
import type { HistoryPoint } from '../protocol/history.ts'
import type { EarlierRead } from './history.ts'

/** What an earlier version is, as a sentence without its stop. */
export function sinceWords(of: HistoryPoint, { label, date }: EarlierRead, t: Translate): string {
  const commit = date === null ? label : t('{0} of {1}', label, date.slice(0, 10))
  return of === 'lastCommit' ? t('Compared with the last commit, {0}', commit) : t('Compared with where this branch began, {0}', commit)
}
