import type { OwnRule } from '../../server/src/core/own-rules/own-rule.ts'
import { loadPatternCompiler } from '../../server/src/core/own-rules/pattern-compiler.ts'
import { type Phrase, readPhrase } from '../../server/src/core/own-rules/phrase.ts'

export function phraseOf(text: string): Phrase {
  const phrase = readPhrase(text)
  if (typeof phrase === 'string') throw new Error(`“${text}” ${phrase}`)
  return phrase
}

// What compiles patterns is loaded late, and nobody waits in a test.
await loadPatternCompiler()

/** An own rule with nothing said of it but what a test is about. */
export function ownRuleOf({
  phrases = [],
  patterns = [],
  ...rest
}: Partial<Omit<OwnRule, 'phrases' | 'patterns'>> & {
  readonly phrases?: readonly string[]
  readonly patterns?: readonly string[]
}): OwnRule {
  return {
    id: 'acme/words',
    message: 'I read “{match}”.',
    summary: 'A word',
    why: '',
    severity: 'information',
    kinds: ['strategy'],
    places: ['prose', 'headings', 'list-items', 'table-cells'],
    sections: [],
    outside: [],
    unless: [],
    replace: undefined,
    safe: false,
    once: false,
    examples: { bad: [], good: [] },
    ...rest,
    phrases: phrases.map(phraseOf),
    patterns,
  }
}
