import type { Finding } from '../core/base/finding.ts'
import { type Clearest, clearest } from '../core/report/clearest.ts'
import type { Read } from './session.ts'

/** The findings that an editor shows of a reading, and those that it only counts; none where the settings turn the linter off. */
export function shownFindings(read: Read): Clearest {
  return clearest(newFindings(read), read.settings.maxFindings)
}

/** The findings that no baseline knows; none where the settings turn the linter off. */
export function newFindings({ settings, unknown }: Pick<Read, 'settings' | 'unknown'>): readonly Finding[] {
  return settings.enable ? unknown : []
}
