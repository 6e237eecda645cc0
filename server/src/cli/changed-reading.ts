import { compareVersions } from '../core/compare/compare-versions.ts'
import { fingerprinted } from '../core/compare/fingerprinted.ts'
import type { Engine, ReadOptions } from '../core/engine/engine.ts'
import { type ScoreBefore, scoreOf } from './score-of.ts'

/** What a change did to a document. */
export interface ChangedReading {
  /** Fingerprints of the findings of now that the earlier version did not have. */
  readonly fresh: ReadonlySet<string>
  readonly scoreBefore: ScoreBefore | undefined
}

/** Both versions are read as standing at the same path. */
export function changedReading(engine: Engine, before: string, now: string, options: Pick<ReadOptions, 'path' | 'today'>): ChangedReading {
  const earlier = engine.read(before, options)
  const later = engine.read(now, options)
  const compared = compareVersions(earlier, later)
  // A sentence that was written anew is part of the change, whatever was said of the one before it.
  const fresh = new Set([...compared.fresh, ...compared.changed.map(({ after }) => after)])
  const had = new Set(fingerprinted(earlier).comparables.map(({ fingerprint }) => fingerprint))
  const printed = fingerprinted(later)
  return {
    fresh: new Set([
      ...printed.findings.flatMap(({ fingerprint }, at) => (fresh.has(later.findings[at]!) ? [fingerprint!] : [])),
      ...printed.comparables.flatMap(({ fingerprint }) => (had.has(fingerprint) ? [] : [fingerprint!])),
    ]),
    scoreBefore: scoreOf(earlier),
  }
}
