import type { Finding } from '../base/finding.ts'
import type { LineIndex } from '../base/line-index.ts'
import type { Directive } from '../document/directives.ts'

/**
 * Leaves out the findings that the document's own directives ask to leave out. `disable` holds to the matching `enable` or the end,
 * `disable-next-line` for findings that start on the first line after the directive that is not blank, `disable-file` everywhere.
 */
export function suppress(
  findings: readonly Finding[],
  directives: readonly Directive[],
  text: string,
  lines: LineIndex,
): readonly Finding[] {
  if (directives.length === 0) return findings
  return findings.filter((finding) => !silenced(finding))

  function silenced({ rule, span }: Finding): boolean {
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
