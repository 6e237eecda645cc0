import type { Span } from '../../base/span.ts'

/** Something in a configuration file that cannot be meant. `span` is in the file's text. */
export interface ConfigProblem {
  readonly span: Span
  readonly message: string
}
