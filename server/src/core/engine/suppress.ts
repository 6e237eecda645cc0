import { countLeading } from '../base/count-leading.ts'
import type { LineIndex } from '../base/line-index.ts'
import type { Span } from '../base/span.ts'
import type { Directive } from '../document/directives.ts'
import { type Claim, claimAbout } from './claim.ts'

export interface Heard {
  /** The claims that are left. */
  readonly claims: readonly Claim[]
  /** The rules that each directive silenced somewhere, with how many of their claims it silenced; those that silenced none are not in it. */
  readonly used: ReadonlyMap<Directive, ReadonlyMap<string, number>>
}

/**
 * Leaves out the claims that the document's own directives ask to leave out. `disable` holds to the matching `enable` or the end,
 * `disable-next-line` for places that start on the first line after the directive that is not blank, `disable-file` everywhere.
 * Of a claim about several places each is silenced for itself; the others are still spoken of.
 */
export function suppress(claims: readonly Claim[], directives: readonly Directive[], text: string, lines: LineIndex): Heard {
  const used = new Map<Directive, Map<string, number>>()
  const silences = new Map<string, (span: Span) => Directive | undefined>()
  const nextLines = new Map<Directive, number>()
  if (directives.length === 0) return { claims, used }
  const left = claims.flatMap((claim) => {
    const { rule, hit } = claim
    const silent = new Set<Directive>()
    const about = claimAbout(claim, ({ at }) => {
      const by = silencing(rule.id, at)
      if (by !== undefined) silent.add(by)
      return by === undefined
    })
    for (const by of silent) note(by, rule.id, 1)
    if (about?.hit.related === undefined) return about ?? []
    const related = (hit.related ?? []).filter(({ span }) => {
      const by = silencing(rule.id, span)
      // It bears a claim out, and is none.
      if (by !== undefined) note(by, rule.id, 0)
      return by === undefined
    })
    return { rule, hit: { ...about.hit, related } }
  })
  return { claims: left, used }

  function note(by: Directive, rule: string, more: number): void {
    const rules = used.get(by) ?? new Map<string, number>()
    rules.set(rule, (rules.get(rule) ?? 0) + more)
    used.set(by, rules)
  }

  /** The directive that silences a rule at a place: the first of those that would. */
  function silencing(rule: string, span: Span): Directive | undefined {
    let asked = silences.get(rule)
    if (asked === undefined) {
      asked = silencesOf(directives.filter(({ rules }) => rules.length === 0 || rules.includes(rule)))
      silences.set(rule, asked)
    }
    return asked(span)
  }

  /** Goes once over the directives that name a rule, so that each of its places costs no more than a search among them. */
  function silencesOf(own: readonly Directive[]): (span: Span) => Directive | undefined {
    const whole = own.find(({ action }) => action === 'disable-file')
    if (whole !== undefined) return () => whole
    const byLine = new Map<number, Directive>()
    /** What holds from where on. */
    const turns: { readonly start: number; readonly off: Directive | undefined }[] = []
    for (const directive of own) {
      const { action, span } = directive
      if (action === 'disable-next-line') {
        const line = nextLine(directive)
        if (!byLine.has(line)) byLine.set(line, directive)
      } else turns.push({ start: span.start, off: action === 'enable' ? undefined : (turns.at(-1)?.off ?? directive) })
    }
    return ({ start }) => {
      const before = countLeading(turns, (turn) => turn.start <= start)
      return byLine.get(lines.position(start).line) ?? turns[before - 1]?.off
    }
  }

  function nextLine(directive: Directive): number {
    let line = nextLines.get(directive)
    if (line === undefined) {
      line = lines.position(directive.span.end).line + 1
      // Behind the last line there is none, and what stands before the comment in its own is not what it speaks of.
      if (line <= lines.lineCount) {
        const start = lines.lineStart(line)
        const blank = /^\s*/.exec(text.slice(start, start + 400))?.[0].length ?? 0
        line = lines.position(start + blank).line
      }
      nextLines.set(directive, line)
    }
    return line
  }
}
