import { findingJson } from './finding-json.ts'
import { schemaVersion } from './json.ts'
import type { ReportedRun } from './reported-run.ts'
import { summaryJson } from './summary-json.ts'

/** A line of JSON for each finding, one for each file that could not be read, and a summary last, as `schema/report-line.schema.json` has it. */
export function jsonLinesReport({ readings, unread, tool }: ReportedRun): string {
  const lines: readonly object[] = [
    ...readings.flatMap(({ path, kind, findings, lines }) =>
      findings.map((finding) => ({ type: 'finding', path, kind, ...findingJson(finding, lines) })),
    ),
    ...unread.map(({ path, reason }) => ({ type: 'unread', path, reason })),
    {
      type: 'summary',
      schemaVersion,
      tool,
      ...(readings.some(({ redacted }) => redacted === true) ? { redacted: true } : {}),
      ...summaryJson(readings),
      unread: unread.length,
    },
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
