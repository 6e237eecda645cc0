import type { Span } from '../base/span.ts'
import type { Fact } from './fact.ts'

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

/** What the author's comments for silence misspell; nothing while the rules are still speaking. */
export const misspeltSilences: Fact<readonly MisspeltSilence[]> = ({ misspelt = [] }) => misspelt
