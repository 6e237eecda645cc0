import type { Nodes, RootContent } from 'mdast'
import type { Span } from '../base/span.ts'

/** A comment that tells the linter to be silent somewhere. */
export interface Directive {
  readonly action: 'disable-next-line' | 'disable' | 'enable' | 'disable-file'
  /** Empty for all rules. */
  readonly rules: readonly string[]
  /** What stands behind `--`, without the bracket at its end that names an owner or a date; empty for none. */
  readonly reason: string
  /** Who answers for it; empty for nobody. */
  readonly owner: string
  /** Until when it is to hold, as the author wrote it; empty for always. */
  readonly until: string
  readonly span: Span
}

/** What stands where a reason is still to be written. */
export const reasonToFill = 'why this does not apply here'

/** `<!-- outside-in-disable-next-line rule, other-rule -- because … (owner: Jo Ash, until: 2027-03-31) -->` */
const comment = /<!--\s*outside-in-(disable-next-line|disable-file|disable|enable)\b([\s\S]*?)-->/g

/** Directives of one top-level block; spans are relative to the block's start. */
export function readDirectives(block: RootContent): readonly Directive[] {
  const found: Directive[] = []
  const base = block.position?.start.offset ?? 0
  visit(block)
  return found

  function visit(node: Nodes): void {
    if (node.type === 'html') {
      const start = (node.position?.start.offset ?? base) - base
      for (const match of node.value.matchAll(comment)) {
        const [, names = '', reason = ''] = /^([\s\S]*?)(?:(?:^|\s)--\s([\s\S]*))?$/.exec(match[2] ?? '') ?? []
        found.push({
          action: match[1] as Directive['action'],
          rules: names.split(/[\s,]+/).filter(Boolean),
          ...terms(reason),
          span: {
            start: start + match.index,
            end: start + match.index + match[0].length,
          },
        })
      }
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
}

/** A bracket at the end of a reason that names nothing but an owner and a date. */
const bracket = /\s*\(\s*((?:owner|until)\s*:[^()]*)\)\s*$/i

function terms(text: string): Pick<Directive, 'reason' | 'owner' | 'until'> {
  const match = bracket.exec(text)
  if (match === null) return { reason: reasonOf(text), owner: '', until: '' }
  const said = { owner: '', until: '' }
  for (const part of match[1]!.split(/[,;]\s*(?=(?:owner|until)\s*:)/i)) {
    const colon = part.indexOf(':')
    said[part.slice(0, colon).trim().toLowerCase() as 'owner' | 'until'] = part
      .slice(colon + 1)
      .trim()
      .replace(/\s+/g, ' ')
  }
  return { reason: reasonOf(text.slice(0, match.index)), ...said }
}

function reasonOf(text: string): string {
  const said = text.trim()
  return said === reasonToFill ? '' : said
}
