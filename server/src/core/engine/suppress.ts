import type { LineIndex } from '../base/line-index.ts'
import type { Span } from '../base/span.ts'
import type { Directive } from '../document/directives.ts'
import { type Claim, claimAbout } from './claim.ts'

/**
 * Leaves out the claims that the document's own directives ask to leave out. `disable` holds to the matching `enable` or the end,
 * `disable-next-line` for places that start on the first line after the directive that is not blank, `disable-file` everywhere.
 * Of a claim about several places each is silenced for itself; the others are still spoken of.
 */
export function suppress(claims: readonly Claim[], directives: readonly Directive[], text: string, lines: LineIndex): readonly Claim[] {
  if (directives.length === 0) return claims
  return claims.flatMap((claim) => {
    const { rule, hit } = claim
    const left = claimAbout(claim, ({ at }) => !silenced(rule.id, at))
    if (left?.hit.related === undefined) return left ?? []
    return { rule, hit: { ...left.hit, related: (hit.related ?? []).filter(({ span }) => !silenced(rule.id, span)) } }
  })

  function silenced(rule: string, span: Span): boolean {
    const own = directives.filter(({ rules }) => rules.length === 0 || rules.includes(rule))
    if (own.some(({ action }) => action === 'disable-file')) return true
    let off = false
    for (const directive of own) {
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
