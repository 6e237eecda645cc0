import type { Severity } from '../base/severity.ts'
import type { Reported } from './reported.ts'

/** How many documents, findings and unreadable stretches there are, as the JSON reports have it. */
export function summaryJson(readings: readonly Reported[]): object {
  const count = (severity: Severity): number =>
    readings.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0)
  return {
    files: readings.length,
    errors: count('error'),
    warnings: count('warning'),
    informations: count('information'),
    hints: count('hint'),
    unreadable: readings.reduce((sum, { unreadable }) => sum + unreadable.length, 0),
  }
}
