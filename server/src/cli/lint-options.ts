import type { Severity } from '../core/base/severity.ts'
import type { AcceptOptions } from './accept.ts'
import type { ReadOptions } from './read-paths.ts'
import type { Shard } from './shard.ts'
import type { WritingOptions } from './writing-options.ts'

/** What the command line says about linting. */
export interface LintOptions extends ReadOptions, WritingOptions, AcceptOptions {
  readonly failOn: Severity | 'none'
  readonly quiet?: boolean
  /** Suggestions shown of one document where people read them; 0 shows all. */
  readonly maxFindings?: number
  readonly all?: boolean
  /** Warnings that may be there before the exit code is 1. */
  readonly maxWarnings?: number
  /** Below this score a document makes the exit code 1, whatever its configuration asks for. */
  readonly minScore?: number
  /** Whether a score that fell since the commit of `since` makes the exit code 1. */
  readonly ratchet?: boolean
  /** The share of the documents that this machine reads. */
  readonly shard?: Shard
  /** Whether to go on reading what changes. */
  readonly watch?: boolean
}
