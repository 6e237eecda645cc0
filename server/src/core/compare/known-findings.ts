import type { Finding } from '../base/finding.ts'
import { rules } from '../rules/registry.generated.ts'
import type { BaselineEntry } from './baseline.ts'
import { findingsAbout } from './findings-about.ts'
import { fingerprintOf } from './fingerprint-of.ts'
import { placesOfFinding } from './places-of-finding.ts'

/** A baseline, by document. */
export type EntriesByPath = ReadonlyMap<string, readonly BaselineEntry[]>

export function entriesByPath(entries: readonly BaselineEntry[]): EntriesByPath {
  const found = new Map<string, BaselineEntry[]>()
  for (const entry of entries) listOf(found, entry.path).push(entry)
  return found
}

/** What tells documents of a baseline from others: many documents are looked for in it, so that it is gone through once for all of them. */
export interface TellingEntries {
  /** How many entries of each document tell it from others. */
  readonly numbers: ReadonlyMap<string, number>
  /** The documents that have a fingerprint, once for each such entry. */
  readonly paths: ReadonlyMap<string, readonly string[]>
}

export function tellingEntries(baseline: EntriesByPath): TellingEntries {
  const numbers = new Map<string, number>()
  const paths = new Map<string, string[]>()
  const wholePrints = new Map<string, string>()
  for (const [path, entries] of baseline) {
    const telling = entries.filter((entry) => !isAboutWhole(entry))
    numbers.set(path, telling.length)
    for (const { fingerprint } of telling) listOf(paths, fingerprint).push(path)
  }
  return { numbers, paths }

  /** By its rule, or by its fingerprint: what rules of a team's own are about is in no registry. */
  function isAboutWhole(entry: BaselineEntry): boolean {
    const { rule } = entry
    let print = wholePrints.get(rule)
    if (print === undefined) {
      print = fingerprintOf(rule)
      wholePrints.set(rule, print)
    }
    return aboutWhole.has(rule) || print === entry.fingerprint
  }
}

function listOf<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  let list = lists.get(key)
  if (list === undefined) {
    list = []
    lists.set(key, list)
  }
  return list
}

/** What is left to say but of the sentences that had it when the baseline was written, by entries of their own document. */
export function unknownAmong(findings: readonly Finding[], entries: readonly BaselineEntry[]): readonly Finding[] {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint))
  return findingsAbout(findings, (place) => place.fingerprint === undefined || !known.has(place.fingerprint))
}

/**
 * Documents that a document without entries may have been before it was renamed or moved: at least half of what was known of their
 * sentences is found in it. The likeliest come first. What is known of a whole document tells none from another, and does not count.
 */
export function formerPaths(
  path: string,
  findings: readonly Finding[],
  { numbers, paths }: TellingEntries,
): readonly { path: string; shared: number }[] {
  if (numbers.has(path)) return []
  const own = new Set(
    findings.flatMap((one) => (one.scope === 'document' ? [] : placesOfFinding(one).map(({ fingerprint }) => fingerprint))),
  )
  const found = new Map<string, number>()
  for (const fingerprint of own) for (const other of paths.get(fingerprint ?? '') ?? []) found.set(other, (found.get(other) ?? 0) + 1)
  return [...found]
    .flatMap(([other, shared]) => (shared * 2 >= numbers.get(other)! ? [{ path: other, shared }] : []))
    .sort((a, b) => b.shared - a.shared || (a.path < b.path ? -1 : 1))
}

const aboutWhole: ReadonlySet<string> = new Set(rules.filter(({ scope }) => scope === 'document').map(({ id }) => id))
