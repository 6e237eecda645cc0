import type { Nodes, RootContent } from 'mdast'
import type { Span } from '../base/span.ts'

/** A comment that tells the linter to be silent somewhere. */
export interface Directive {
  readonly action: 'disable-next-line' | 'disable' | 'enable' | 'disable-file'
  /** Empty for all rules. */
  readonly rules: readonly string[]
  /** What stands behind `--`; empty for none. */
  readonly reason: string
  readonly span: Span
}

/** `<!-- outside-in-disable-next-line rule, other-rule -- because … -->` */
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
          reason: reason.trim(),
          span: {
            start: start + match.index,
            end: start + match.index + match[0].length,
          },
        })
      }
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
}
