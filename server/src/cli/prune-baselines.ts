import { baselineText } from '../core/compare/baseline.ts'
import type { BaselineUse } from './accept-known.ts'
import { leftInBaseline } from './left-in-baseline.ts'
import { writeFile } from './write-file.ts'

/**
 * Writes baselines anew without what is gone; those of which nothing is gone stay as they are. Returns how many entries went.
 *
 * @throws CannotRun where one cannot be written
 */
export function pruneBaselines(uses: readonly BaselineUse[]): number {
  for (const use of uses)
    if (use.gone.length > 0 || use.moved.size > 0) writeFile(use.file.location, baselineText(leftInBaseline(use)), 'The baseline')
  return uses.reduce((sum, { gone }) => sum + gone.length, 0)
}
