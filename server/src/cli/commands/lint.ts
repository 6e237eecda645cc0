import { concludeLint } from '../conclude-lint.ts'
import type { LintOptions } from '../lint-options.ts'
import { readPaths } from '../read-paths.ts'

/** Reads documents, writes the reports asked for, and sets the exit code. @throws CannotRun */
export async function lint(paths: readonly string[], options: LintOptions, program: URL): Promise<void> {
  if (options.shard !== undefined) return await (await import('../write-shard.ts')).writeShard(paths, options, options.shard, program)
  if (options.watch === true) return await (await import('../watch.ts')).watch(paths, options, program)
  await concludeLint(options, ({ metrics = false, claims = false }) => readPaths(paths, { ...options, metrics, claims }, program))
}
