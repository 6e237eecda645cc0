import { existsSync } from 'node:fs'
import { printable } from '../../core/report/printable.ts'
import { concludeLint } from '../conclude-lint.ts'
import type { LintOptions } from '../lint-options.ts'
import { settled } from '../read-paths.ts'
import { readShards } from '../shard-file.ts'

/** Reports what several machines read as though one had read it all, and sets the exit code. @throws CannotRun */
export async function merge(files: readonly string[], options: LintOptions): Promise<void> {
  await concludeLint(options, async (besides) => {
    const { baselines, ...share } = readShards(files, besides)
    if (options.baseline !== false)
      for (const baseline of baselines)
        if (!existsSync(baseline))
          process.stderr.write(
            `${printable(baseline)} stood above the documents and is not here, so that what it knows is told as new: run outside-in merge in a checkout of the same commit, or with --no-baseline.\n`,
          )
    return await settled(share)
  })
}
