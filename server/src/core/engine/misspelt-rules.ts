import { distance } from 'fastest-levenshtein'
import type { Span } from '../base/span.ts'
import type { Document } from '../document/document.ts'

/** A rule that a comment to the linter names by a name that there is not, and that can only be one other. */
export interface MisspeltRule {
  readonly span: Span
  readonly said: string
  readonly meant: string
}

/** Letters that may be wrong, missing or too many. */
const mostWrong = 2

/**
 * Names that are misspelt in comments such as `outside-in-disable-next-line`: what was to be silenced by them is not.
 *
 * @param rules all that there are
 */
export function misspeltRules(
  { text, directives }: Pick<Document, 'text' | 'directives'>,
  rules: readonly { readonly id: string }[],
): readonly MisspeltRule[] {
  return directives.flatMap((directive) => {
    const words = [...text.slice(directive.span.start, directive.span.end).matchAll(/[^\s,]+/g)]
    return directive.rules.flatMap((said) => {
      if (rules.some(({ id }) => id === said)) return []
      const asked = said.toLowerCase().replace(/_/g, '-')
      const near = rules.filter(({ id }) => distance(id, asked) <= mostWrong)
      const word = words.find(([word]) => word === said)
      if (near.length !== 1 || word === undefined) return []
      const start = directive.span.start + word.index
      return [{ span: { start, end: start + said.length }, said, meant: near[0]!.id }]
    })
  })
}
