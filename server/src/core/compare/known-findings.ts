import type { Finding } from '../base/finding.ts'
import { rules } from '../rules/registry.generated.ts'
import type { BaselineEntry } from './baseline.ts'

/** A baseline, by document. */
export type EntriesByPath = ReadonlyMap<string, readonly BaselineEntry[]>

export function entriesByPath(entries: readonly BaselineEntry[]): EntriesByPath {
  const found = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    const list = found.get(entry.path)
    if (list === undefined) found.set(entry.path, [entry])
    else list.push(entry)
  }
  return found
}

/** The findings whose sentence had them when the baseline was written, by entries of their own document. */
export function knownAmong(findings: readonly Finding[], entries: readonly BaselineEntry[]): ReadonlySet<Finding> {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint))
  return new Set(findings.filter(({ fingerprint }) => fingerprint !== undefined && known.has(fingerprint)))
}

/**
 * Documents that a document without entries may have been before it was renamed or moved: at least half of what was known of their
 * sentences is found in it. The likeliest come first. What is known of a whole document tells none from another, and does not count.
 */
export function formerPaths(
  path: string,
  findings: readonly Finding[],
  baseline: EntriesByPath,
): readonly { path: string; shared: number }[] {
  if (baseline.has(path)) return []
  const own = new Set(findings.flatMap(({ scope, fingerprint }) => (scope === 'document' ? [] : [fingerprint])))
  if (own.size === 0) return []
  return [...baseline]
    .flatMap(([other, entries]) => {
      const telling = entries.filter(({ rule }) => !aboutWhole.has(rule))
      const shared = telling.filter(({ fingerprint }) => own.has(fingerprint)).length
      return shared > 0 && shared * 2 >= telling.length ? [{ path: other, shared }] : []
    })
    .sort((a, b) => b.shared - a.shared || (a.path < b.path ? -1 : 1))
}

const aboutWhole: ReadonlySet<string> = new Set(rules.filter(({ scope }) => scope === 'document').map(({ id }) => id))
