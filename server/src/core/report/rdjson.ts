import type { Severity } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import type { Reported } from './reported.ts'
import type { ReportedRun } from './reported-run.ts'
import { rulePageAddress } from './rule-page-address.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', information: 'INFO', hint: 'INFO' }

/** The findings as reviewdog's diagnostic format, "rdjson", has them: columns count bytes of UTF-8, ends are exclusive. */
export function rdjsonReport({ readings, tool }: ReportedRun): string {
  const diagnostics = readings.flatMap((reading) => {
    const range = byteRanges(reading)
    const { path } = reading
    return reading.findings.map(({ rule, severity, message, span, related, fixes }) => {
      const url = rulePageAddress(rule)
      return {
        message,
        location: { path, range: range(span) },
        severity: severities[severity],
        code: { value: rule, ...(url === undefined ? {} : { url }) },
        // What reviewdog suggests is taken by a press: one edit, in the lines that it is about, with nothing left to write.
        suggestions: fixes.flatMap(({ safety, edits: [edit, ...others] }) =>
          safety === 'safe' && edit !== undefined && others.length === 0 && edit.span.start >= span.start && edit.span.end <= span.end
            ? [{ range: range(edit.span), text: edit.text }]
            : [],
        ),
        related_locations: related.map((place) => ({ message: place.message, location: { path, range: range(place.span) } })),
      }
    })
  })
  return `${JSON.stringify({ source: { name: tool.name }, diagnostics }, null, 2)}\n`
}

/** Tells where spans of a reading are, in lines and bytes. A byte order mark is among the bytes of its line. */
function byteRanges({ document, lines }: Reported): (span: Span) => object {
  const position = (offset: number): object => {
    const { line } = lines.position(offset)
    return { line, column: bytes(document.text.slice(lines.lineStart(line), offset)) + 1 }
  }
  return ({ start, end }) => ({ start: position(start), end: position(end) })
}

/** How long a text is in UTF-8; halves of surrogate pairs are written as three bytes. */
function bytes(text: string): number {
  let count = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return count
}
