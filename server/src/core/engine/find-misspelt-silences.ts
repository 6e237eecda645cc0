import { distance } from 'fastest-levenshtein'
import type { Document } from '../document/document.ts'
import type { MisspeltSilence } from '../facts/misspelt-silence.ts'

/** Letters of a rule's name that may be wrong, missing or too many. */
const mostWrong = 2

/**
 * What is misspelt in comments such as `outside-in-disable-next-line`: their own word, or a name of a rule that can only be one other.
 *
 * @param rules all that there are
 */
export function findMisspeltSilences(
  { text, directives, misspeltDirectives }: Pick<Document, 'text' | 'directives' | 'misspeltDirectives'>,
  rules: readonly { readonly id: string }[],
): readonly MisspeltSilence[] {
  const names = directives.flatMap((directive) => {
    const words = [...text.slice(directive.span.start, directive.span.end).matchAll(/[^\s,]+/g)]
    return directive.rules.flatMap((said): readonly MisspeltSilence[] => {
      if (rules.some(({ id }) => id === said)) return []
      const asked = said.toLowerCase().replace(/_/g, '-')
      const near = rules.filter(({ id }) => distance(id, asked) <= mostWrong)
      const word = words.find(([word]) => word === said)
      if (near.length !== 1 || word === undefined) return []
      const start = directive.span.start + word.index
      return [{ span: { start, end: start + said.length }, said, meant: near[0]!.id, of: 'rule', spelling: true }]
    })
  })
  const words = misspeltDirectives
    // In a quotation of several lines the place may be another one, and what is not there is not spoken of.
    .filter(({ said, span }) => text.slice(span.start, span.end) === said)
    .map((slip): MisspeltSilence => ({ ...slip, of: 'comment' }))
  return [...names, ...words]
}
