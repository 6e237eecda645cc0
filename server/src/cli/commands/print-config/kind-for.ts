import type { Files } from '../../../core/config/config.ts'
import { matchGlobs } from '../../../core/config/match-globs.ts'

/** The first of several entries by glob that fits a path, as the engine takes it. */
export function kindFor<T extends Files>(entries: readonly T[], path: string): T | undefined {
  return entries.find(({ glob, folder }) => matchGlobs([glob].flat(), folder)(path))
}
