import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { baselineName } from '../core/compare/baseline.ts'

/** Absolute paths of the baselines that stand above documents, of each the nearest. */
export function nearestBaselines(documents: readonly { readonly path: string }[], cwd: string): ReadonlySet<string> {
  const found = new Set<string>()
  const looked = new Set<string>()
  for (const { path } of documents)
    for (let folder = dirname(resolve(cwd, path)); !looked.has(folder); folder = dirname(folder)) {
      looked.add(folder)
      const file = join(folder, baselineName)
      if (!existsSync(file)) continue
      found.add(file)
      break
    }
  return found
}
