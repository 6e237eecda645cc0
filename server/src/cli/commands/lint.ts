import type { Severity } from '../../core/base/severity.ts'
import type { AcceptOptions } from '../accept.ts'
import { concludeLint } from '../conclude-lint.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import type { Shard } from '../shard.ts'

export interface LintOptions extends ReadOptions, AcceptOptions {
  readonly format?: readonly string[]
  readonly output?: string
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
  /** Whether to leave out all words of the documents. */
  readonly redact?: boolean
  /** The share of the documents that this machine reads. */
  readonly shard?: Shard
  /** Whether to go on reading what changes. */
  readonly watch?: boolean
}

/** Reads documents, writes the reports asked for, and sets the exit code. @throws CannotRun */
export async function lint(paths: readonly string[], options: LintOptions, program: URL): Promise<void> {
  if (options.shard !== undefined) return await (await import('../write-shard.ts')).writeShard(paths, options, options.shard, program)
  if (options.watch === true) return await (await import('../watch.ts')).watch(paths, options, program)
  await concludeLint(options, ({ metrics = false, claims = false }) => readPaths(paths, { ...options, metrics, claims }, program))
}
