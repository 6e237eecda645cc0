import { type Clearest, clearest } from '../core/report/clearest.ts'
import type { Read } from './session.ts'

/** The findings that an editor shows of a reading, and those that it only counts; none where the settings turn the linter off. */
export function shownFindings({ settings, reading }: Read): Clearest {
  return settings.enable ? clearest(reading.findings, settings.maxFindings) : { shown: [], others: [] }
}
