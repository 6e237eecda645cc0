import type { Severity } from '../base/severity.ts'
import { lineRange } from './line-range.ts'
import type { ReportedRun } from './reported-run.ts'
import { xmlDocument, xmlElement, xmlText } from './xml.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'info' }

/** The findings as Checkstyle reports them; what could not be read is an exception of its file. */
export function checkstyleReport({ readings, unread }: ReportedRun): string {
  const files = readings
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings, lines }) =>
      file(
        path,
        findings.map(({ rule, severity, message, span }) => {
          const { line, column } = lineRange(span, lines)
          return xmlElement('error', { line, column, severity: severities[severity], message, source: `outside-in.${rule}` })
        }),
      ),
    )
  const failed = unread.map(({ path, reason }) => file(path, [xmlElement('exception', {}, [xmlText(`Not read: ${reason}.`)])]))
  return xmlDocument(xmlElement('checkstyle', { version: '1.0.0' }, [...files, ...failed, '\n']))
}

function file(name: string, children: readonly string[]): string {
  return `\n  ${xmlElement('file', { name }, [...children.map((child) => `\n    ${child}`), '\n  '])}`
}
