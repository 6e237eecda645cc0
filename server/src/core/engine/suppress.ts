import type { Finding } from '../base/finding.ts'
import type { LineIndex } from '../base/line-index.ts'
import type { Span } from '../base/span.ts'
import type { Directive } from '../document/directives.ts'

/**
 * Leaves out the findings that the document's own directives ask to leave out. `disable` holds to the matching `enable` or the end,
 * `disable-next-line` for findings that start on the first line after the directive that is not blank, `disable-file` everywhere.
 * A finding that speaks of further places no longer speaks of those that are silenced.
 */
export function suppress(
  findings: readonly Finding[],
  directives: readonly Directive[],
  text: string,
  lines: LineIndex,
): readonly Finding[] {
  if (directives.length === 0) return findings
  return findings.filter(({ rule, span }) => !silenced(rule, span)).map(heardOf)

  function heardOf(finding: Finding): Finding {
    const related = finding.related.filter(({ span }) => !silenced(finding.rule, span))
    return related.length === finding.related.length ? finding : { ...finding, related }
  }

  function silenced(rule: string, span: Span): boolean {
    let off = false
    for (const directive of directives) {
      if (directive.rules.length > 0 && !directive.rules.includes(rule)) continue
      if (directive.action === 'disable-file') return true
      if (directive.span.start > span.start) break
      if (directive.action === 'disable') off = true
      else if (directive.action === 'enable') off = false
      else if (nextLine(directive) === lines.position(span.start).line) return true
    }
    return off
  }

  function nextLine({ span }: Directive): number {
    const start = lines.lineStart(lines.position(span.end).line + 1)
    const blank = /^\s*/.exec(text.slice(start, start + 400))?.[0].length ?? 0
    return lines.position(start + blank).line
  }
}
