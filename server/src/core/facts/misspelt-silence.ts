import type { Span } from '../base/span.ts'

/** A word of a comment to the linter that there is not, and that can only have meant another: what was to be silenced by it is not. */
export interface MisspeltSilence {
  readonly span: Span
  readonly said: string
  readonly meant: string
  /** The name of a rule, or the word that such a comment begins with. */
  readonly of: 'rule' | 'comment'
  /** It is the word itself with a letter or two wrong. */
  readonly spelling: boolean
}
