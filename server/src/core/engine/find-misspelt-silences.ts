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
  const known = new Set(rules.map(({ id }) => id))
  const names = directives.flatMap((directive) =>
    directive.rules.flatMap((said, index): readonly MisspeltSilence[] => {
      if (known.has(said)) return []
      const asked = said.toLowerCase().replace(/_/g, '-')
      // Most names that there are not are far too short or too long, and comparing their letters is what takes long.
      const near = rules.filter(({ id }) => Math.abs(id.length - asked.length) <= mostWrong && distance(id, asked) <= mostWrong)
      const start = directive.span.start + directive.ruleStarts[index]!
      const end = start + said.length
      if (near.length !== 1 || text.slice(start, end) !== said) return []
      return [{ span: { start, end }, said, meant: near[0]!.id, of: 'rule', spelling: true }]
    }),
  )
  const words = misspeltDirectives
    // In a quotation of several lines the place may be another one, and what is not there is not spoken of.
    .filter(({ said, span }) => text.slice(span.start, span.end) === said)
    .map((slip): MisspeltSilence => ({ ...slip, of: 'comment' }))
  return [...names, ...words]
}
