import { concludeLint } from '../conclude-lint.ts'
import { settled } from '../read-paths.ts'
import { readShards } from '../shard-file.ts'
import type { LintOptions } from './lint.ts'

/** Reports what several machines read as though one had read it all, and sets the exit code. @throws CannotRun */
export async function merge(files: readonly string[], options: LintOptions): Promise<void> {
  await concludeLint(options, async (besides) => await settled(readShards(files, besides)))
}
