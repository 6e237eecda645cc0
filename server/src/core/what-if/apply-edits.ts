import type { TextEdit } from '../base/finding.ts'

/** `text` with edits made to it, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = ''
  let at = 0
  for (const { span, text: inserted } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    out += text.slice(at, span.start) + inserted
    at = span.end
  }
  return out + text.slice(at)
}
