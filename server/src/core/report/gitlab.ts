import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { Finding } from '../base/finding.ts'
import type { Severity } from '../base/severity.ts'
import { lineRange } from './line-range.ts'
import type { ReportedRun } from './reported-run.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' }

/** The findings as GitLab's Code Quality takes them. */
export function gitlabReport({ readings }: ReportedRun): string {
  const issues = readings.flatMap(({ path, findings, lines }) =>
    findings.map((finding) => {
      const { line, endLine } = lineRange(finding.span, lines)
      return {
        description: finding.message,
        check_name: finding.rule,
        fingerprint: fingerprint(finding, path),
        severity: severities[finding.severity],
        location: { path, lines: { begin: line, end: endLine } },
      }
    }),
  )
  return `${JSON.stringify(issues, null, 2)}\n`
}

/** GitLab takes two findings of one fingerprint for one, whatever their files, so that the path must be in it. */
function fingerprint({ rule, span, fingerprint = `${rule}:${span.start}` }: Finding, path: string): string {
  return bytesToHex(sha256(`${path}\n${fingerprint}`).subarray(0, 16))
}
