import type { BaselineEntry } from '../core/compare/baseline.ts'
import type { BaselineUse } from './accept-known.ts'

/** The entries of a baseline without those that are gone; those of renamed documents under their names of now. */
export function leftInBaseline({ file, gone, moved }: BaselineUse): readonly BaselineEntry[] {
  const away = new Set(gone)
  const names = new Map<string, readonly string[]>()
  for (const [path, former] of moved) names.set(former, [...(names.get(former) ?? []), path])
  return [...file.entries.values()]
    .flat()
    .filter((entry) => !away.has(entry))
    .flatMap((entry) => (names.get(entry.path) ?? [entry.path]).map((path) => ({ ...entry, path })))
}
